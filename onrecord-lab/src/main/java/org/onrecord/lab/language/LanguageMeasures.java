package org.onrecord.lab.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.lab.corpus.Silver;
import org.onrecord.lab.corpus.Treebank;

/** The measures of an annotator on the documents that no model has learnt from. */
public final class LanguageMeasures {

    private final List<Treebank.Document> gold;
    private final List<Treebank.Document> silver;

    /**
     * Reads the documents.
     *
     * @param corpora a folder with {@code gum} and {@code silver}
     */
    public LanguageMeasures(Path corpora) throws IOException {
        gold = Treebank.folder(corpora.resolve("gum/dev"));
        silver = Silver.all(corpora.resolve("silver"), true);
    }

    /** All measures of an annotator, named by what they are measured on. */
    public Map<String, Double> of(Annotator annotator) {
        Map<String, Double> measures = new LinkedHashMap<>();
        gum(annotator).forEach((measure, value) -> measures.put("gum-dev " + measure, value));
        LanguageScore.silver(annotator, silver)
                .forEach((measure, value) -> measures.put("held-out news " + measure, value));
        return measures;
    }

    /** The measures against people's annotation alone. */
    public Map<String, Double> gum(Annotator annotator) {
        return LanguageScore.gum(annotator, gold);
    }
}
