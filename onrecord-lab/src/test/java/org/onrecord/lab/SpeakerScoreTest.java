package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerScoreTest {

    @TempDir
    Path folder;

    @Test
    void tellsWrongSpeakersFromThoseThatAreNotKnown() throws IOException {
        Path readings = Files.writeString(folder.resolve("stories.jsonl"), """
                {"report":{"location":"reports/storm-1.html"},"statements":[\
                {"id":"s1","attribution":{"sources":[{"text":"he","entity":"n2"}]}},\
                {"id":"s2","attribution":{"sources":[{"text":"they","entity":null}]}}]}
                """);
        Map<String, Object> score = Json.object("""
                {"metrics":{"speaker resolved":{"tp":8,"fp":2,"fn":2},"joint speakers":{"tp":1,"fp":0,"fn":1}},
                 "reports":{"storm-1":{"notes":[
                   {"kind":"wrong","metric":"attribution","note":"s1/s1 (he) gold 'Ana Perl', read ['Rolf Dolin']"},
                   {"kind":"wrong","metric":"attribution","note":"s4/s2 (they) gold 'rescuers', read ['they']"},
                   {"kind":"false","metric":"unnamed source","note":"s5/s6 Ana Perl: read True, nothing in the gold"}]}}}
                """);

        SpeakerScore speakers = SpeakerScore.of(score, readings);

        assertThat(speakers.matched()).isEqualTo(10);
        assertThat(speakers.answered()).isEqualTo(9);
        assertThat(speakers.right()).isEqualTo(8);
        assertThat(speakers.unanswered()).isEqualTo(1);
        assertThat(speakers.classesWrong()).isEqualTo(1);
        assertThat(speakers.joint()).isEqualTo(1);
        assertThat(speakers.jointWrong()).isEqualTo(1);
        assertThat(speakers.misses()).hasSize(3).first().asString().startsWith("storm-1 speaker: s1/s1");
    }
}
