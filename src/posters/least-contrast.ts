/** Below this two inks lie too close for an edge to be seen: cam on nghệ is 1.6, lighter chàm on chàm 1.2. */
export const leastContrast = 1.5;
