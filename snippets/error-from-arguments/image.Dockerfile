FROM BusyBox:1.37
