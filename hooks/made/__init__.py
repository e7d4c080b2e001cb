"""Files that are made once and come out the same: kept ones, and archives."""
