package org.onrecord.lab.coreference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.text.Span;

/**
 * B³ over the mentions of one kind of entity, whoever found them.
 *
 * <p>A found span is the shortest gold mention that holds it and of whose head it holds a word, each at most once. What is spoken of only once
 * counts on neither side. Recall is taken over the gold's mentions of the kind, precision over those found mentions that are
 * gold mentions of the kind, and those in their clusters that are none count against them.
 *
 * @see <a href="https://aclanthology.org/P98-1012/">Bagga and Baldwin 1998, entity-based cross-document coreferencing</a>
 */
final class CubedScore {

    private double recall;
    private int wanted;
    private double precision;
    private int found;

    /** Adds a document. */
    void add(List<GoldMention> gold, List<List<Span>> clusters, String type) {
        Map<String, Integer> sizes = new HashMap<>();
        gold.forEach(mention -> sizes.merge(mention.entity(), 1, Integer::sum));
        int[] clusterOf = new int[gold.size()];
        java.util.Arrays.fill(clusterOf, -1);
        List<Integer> clusterSizes = new ArrayList<>();
        for (List<Span> cluster : clusters) {
            if (cluster.size() > 1) {
                for (int mention : aligned(gold, cluster, clusterOf)) {
                    clusterOf[mention] = clusterSizes.size();
                }
                clusterSizes.add(cluster.size());
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            GoldMention mention = gold.get(i);
            if (!mention.type().equals(type)) {
                continue;
            }
            int together = clusterOf[i] < 0 ? 0 : together(gold, clusterOf, i);
            int size = sizes.getOrDefault(mention.entity(), 1);
            if (size > 1) {
                wanted++;
                recall += together > 1 ? (double) together / size : 0;
            }
            if (clusterOf[i] >= 0) {
                found++;
                precision += (double) together / clusterSizes.get(clusterOf[i]);
            }
        }
    }

    private static int together(List<GoldMention> gold, int[] clusterOf, int one) {
        int together = 0;
        for (int i = 0; i < gold.size(); i++) {
            boolean same = clusterOf[i] == clusterOf[one]
                    && gold.get(i).entity().equals(gold.get(one).entity());
            together += same ? 1 : 0;
        }
        return together;
    }

    /** The gold mentions that the spans of a cluster are: for each span the shortest that is still free. */
    private static Set<Integer> aligned(List<GoldMention> gold, List<Span> cluster, int[] clusterOf) {
        Set<Integer> taken = new HashSet<>();
        for (Span span : cluster) {
            int best = -1;
            for (int i = 0; i < gold.size(); i++) {
                boolean free =
                        clusterOf[i] < 0 && !taken.contains(i) && gold.get(i).isFoundBy(span);
                if (free
                        && (best < 0
                                || gold.get(i).span().length()
                                        < gold.get(best).span().length())) {
                    best = i;
                }
            }
            if (best >= 0) {
                taken.add(best);
            }
        }
        return taken;
    }

    double recall() {
        return wanted == 0 ? 0 : recall / wanted;
    }

    double precision() {
        return found == 0 ? 0 : precision / found;
    }

    double f1() {
        double sum = recall() + precision();
        return sum == 0 ? 0 : 2 * recall() * precision() / sum;
    }

    /** How many mentions of the kind the gold has in chains of two and more. */
    int wanted() {
        return wanted;
    }
}
