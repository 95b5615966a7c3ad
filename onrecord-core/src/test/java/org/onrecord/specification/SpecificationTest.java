package org.onrecord.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.OnRecord;

/** Reads every example of docs/specification and compares what is read with what it expects. */
final class SpecificationTest {

    private static final OnRecord READER = new OnRecord();

    @TestFactory
    Stream<DynamicTest> readsEveryExampleAsSpecified() {
        return Example.all().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.id() + " " + example.title(),
                        () -> assertThat(example.faults(READER))
                                .as(example.text())
                                .isEmpty()));
    }

    @Test
    void numbersEveryExampleOnce() {
        Set<String> seen = new HashSet<>();
        assertThat(Example.all()).isNotEmpty().allMatch(example -> seen.add(example.id()));
    }

    @Test
    void everyExampleExpectsSomething() {
        assertThat(Example.all())
                .allMatch(example ->
                        !example.expected().isEmpty() || !example.none().isEmpty());
    }
}
