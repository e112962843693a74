"""What the law, DfE and our conventions say of people, posts, NPQs and intakes: verdicts with reasons."""
