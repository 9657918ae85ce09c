package dev.mokuroku.scaffolder.task.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {
    @ParameterizedTest
    @CsvSource({"64,1", "128,1", "256,3", "494,10", "512,10", "8192,10"})
    void fewerTasksRunInASmallHeap(long megabytes, int tasks) {
        assertThat(Slots.thatFit(megabytes << 20)).isEqualTo(tasks);
    }
}
