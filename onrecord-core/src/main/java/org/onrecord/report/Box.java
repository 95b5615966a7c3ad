package org.onrecord.report;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Digest;

/**
 * One element of a page that holds text, and how much of what kind of text it holds.
 *
 * <p>The boxes of a page form a tree.
 */
final class Box {

    private final @Nullable Box parent;
    private final String tag;
    private final int number;
    private final int depth;
    private final int hints;
    private final int hintsAbove;
    private final int frames;
    private final long signature;
    private final long name;
    private final int heading;

    /** Sums over all blocks in it, filled in when the galley is set. */
    int words;

    int linkWords;
    int proseWords;
    int blocks;
    int proseBlocks;
    int first = Integer.MAX_VALUE;
    int last = -1;

    private Box(@Nullable Box parent, String tag, int number, int hints, long name) {
        this.parent = parent;
        this.tag = tag;
        this.number = number;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = hints;
        this.hintsAbove = parent == null ? 0 : parent.hints | parent.hintsAbove;
        this.frames = Frame.of(tag) | (parent == null ? 0 : parent.frames);
        this.name = name;
        this.heading = level();
        this.signature = Digest.mix(Digest.mix(name, up(1).name), up(2).name);
    }

    /** The box of an element. */
    static Box of(@Nullable Box parent, Element element, int number) {
        String tag = element.normalName();
        // The page's own element carries states of scripts, not names.
        int hints = tag.equals("body") || tag.equals("html") ? 0 : Hint.of(element);
        return new Box(parent, tag, number, hints, Signature.of(element));
    }

    Optional<Box> parent() {
        return Optional.ofNullable(parent);
    }

    /** The box that many steps up; the outermost one where there are fewer. */
    Box up(int steps) {
        Box box = this;
        for (int i = 0; i < steps && box.parent != null; i++) {
            box = box.parent;
        }
        return box;
    }

    String tag() {
        return tag;
    }

    boolean is(String name) {
        return tag.equals(name);
    }

    /** The level, 1 to 6, of the heading that it is, or that stands one or two steps up; 0 where it is in none. */
    int heading() {
        return heading;
    }

    private int level() {
        for (int i = 0; i < 3; i++) {
            String name = up(i).tag;
            if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
                return name.charAt(1) - '0';
            }
        }
        return 0;
    }

    /** Its place among the boxes of the page. */
    int number() {
        return number;
    }

    int depth() {
        return depth;
    }

    /** The hints of its own names. */
    int hints() {
        return hints;
    }

    /** The hints of all boxes around it. */
    int hintsAbove() {
        return hintsAbove;
    }

    /** What it shares with boxes that were made by the same template: tags and names up to three steps up. */
    long signature() {
        return signature;
    }

    /** The share of its words that are links. */
    double linkDensity() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    /** Whether it is, or stands in, such a frame. */
    boolean within(Frame frame) {
        return frame.in(frames);
    }

    /** The nearest box of this name, this one or one around it. */
    Optional<Box> around(String name) {
        for (Box box = this; box != null; box = box.parent) {
            if (box.tag.equals(name)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    /** Whether another box is this one or stands in it. */
    boolean holds(Box other) {
        return other.up(other.depth - depth) == this;
    }
}
