package org.onrecord.rivals;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.onrecord.lab.Rival;
import org.onrecord.page.Page;

/**
 * Stanford CoreNLP's quotations with their speakers, and all that these need: names, trees, who is who.
 *
 * @see <a href="https://stanfordnlp.github.io/CoreNLP/quote.html">CoreNLP, quote attribution</a>
 */
public final class CoreNlpQuotes implements Rival {

    private final List<StanfordCoreNLP> loaded = new ArrayList<>();

    @Override
    public String name() {
        return "CoreNLP 4.5.10, quote";
    }

    @Override
    public Work work() {
        return Work.QUOTATIONS;
    }

    @Override
    public synchronized String read(Page page) {
        if (loaded.isEmpty()) {
            Properties properties = new Properties();
            properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
            properties.setProperty("tokenize.options", "untokenizable=noneKeep");
            properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
            properties.setProperty("coref.algorithm", "statistical");
            loaded.add(new StanfordCoreNLP(properties));
        }
        CoreDocument document = loaded.get(0).processToCoreDocument(page.text());
        return String.valueOf(document.quotes().size());
    }
}
