package dev.mokuroku.error;

/// How many letters must be typed, deleted, replaced or swapped with their neighbour to make one text of another
/// (optimal string alignment).
public final class EditDistance {
    private EditDistance() {}

    public static int between(String left, String right) {
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            distances[0][column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            distances[row][0] = row;
            for (int column = 1; column <= right.length(); column++) {
                distances[row][column] = cell(distances, left, right, row, column);
            }
        }
        return distances[left.length()][right.length()];
    }

    private static int cell(int[][] distances, String left, String right, int row, int column) {
        boolean equal = left.charAt(row - 1) == right.charAt(column - 1);
        int distance = Math.min(
                Math.min(distances[row - 1][column], distances[row][column - 1]) + 1,
                distances[row - 1][column - 1] + (equal ? 0 : 1));
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(distance, distances[row - 2][column - 2] + 1) : distance;
    }
}
