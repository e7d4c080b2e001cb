"""For those who keep the site running: publishing, what has aged, what is gone, what a machine lacks."""
