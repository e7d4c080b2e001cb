"""What those ask for who keep the site running: publish it, and see what has aged, what is gone, what a machine lacks."""
