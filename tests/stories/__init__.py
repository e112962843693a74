"""What each example roster is there to show, in a head teacher's words."""
