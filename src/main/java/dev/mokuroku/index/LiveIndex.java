package dev.mokuroku.index;

public interface LiveIndex {
    void catchUp();
}
