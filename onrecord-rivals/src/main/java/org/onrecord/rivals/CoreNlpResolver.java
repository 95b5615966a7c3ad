package org.onrecord.rivals;

import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.onrecord.lab.coreference.Resolver;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.text.Span;

/**
 * Stanford CoreNLP's statistical coreference with its default English models.
 *
 * @see <a href="https://stanfordnlp.github.io/CoreNLP/coref.html">CoreNLP, coreference</a>
 */
public final class CoreNlpResolver implements Resolver {

    private final List<StanfordCoreNLP> loaded = new ArrayList<>();

    @Override
    public String name() {
        return "CoreNLP 4.5.10, statistical";
    }

    @Override
    public synchronized List<List<Span>> clusters(PlainText text) {
        if (loaded.isEmpty()) {
            Properties properties = new Properties();
            properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref");
            properties.setProperty("ner.applyFineGrained", "false");
            properties.setProperty("tokenize.options", "untokenizable=noneKeep");
            properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
            properties.setProperty("coref.algorithm", "statistical");
            loaded.add(new StanfordCoreNLP(properties));
        }
        CoreDocument document = loaded.get(0).processToCoreDocument(text.text());
        List<List<Span>> clusters = new ArrayList<>();
        for (CorefChain chain : document.corefChains().values()) {
            List<Span> cluster = new ArrayList<>();
            for (CorefChain.CorefMention mention : chain.getMentionsInTextualOrder()) {
                List<CoreLabel> tokens =
                        document.sentences().get(mention.sentNum - 1).tokens();
                cluster.add(new Span(
                        tokens.get(mention.startIndex - 1).beginPosition(),
                        tokens.get(mention.endIndex - 2).endPosition()));
            }
            clusters.add(cluster);
        }
        return clusters;
    }
}
