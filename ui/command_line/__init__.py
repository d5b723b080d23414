"""The commands of `lotse`, and wrong use said in German."""
