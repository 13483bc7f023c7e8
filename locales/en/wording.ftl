# What roles are called
-leader = leader
-deputy = deputy
