package org.onrecord.report;

import java.util.regex.Pattern;

/** Knows notes that mend an earlier printing: "(Corrects paragraph 4 to show 31 people are missing, not 37)". */
final class Corrections {

    private static final Pattern NOTE = Pattern.compile(
            "^\\W{0,3}(?:(?:corrects|corrected|clarifies|removes|fixes|refiles?|refiled|recasts|adds dropped|amends)\\b.{0,40}\\b"
                    + "(?:paragraph|para|headline|spelling|date|name|to (?:show|say|fix|make|clarify|correct|reflect|remove|add)|typo|figure|day|year|word|first|second|last|title|number)"
                    + "|(?:correction|clarification|editor['’]?s['’]? (?:note|correction)|editors['’] note|erratum|retraction)s?\\b\\s?(?:[:—–-]|\\(|$|on |of |appended)"
                    + "|(?:this|the|an earlier|a previous|earlier|previous)\\b.{0,60}\\b(?:story|article|report|version|post|headline|piece|page|caption|copy)s?\\b.{0,80}\\b"
                    + "(?:has been|was|were|have been|incorrectly|misstated|misidentified|mistakenly|wrongly|erroneously|misspelled|said|stated|gave|referred)\\b"
                    + ".{0,200}\\b(?:correct|updat|amend|clarif|revis|incorrect|misstat|misidentif|misspell|mistaken|wrong|error|erroneous|in fact|it is|he is|she is)\\w*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int REACH = 600;

    private Corrections() {}

    static boolean isNote(String block) {
        return NOTE.matcher(block.length() > REACH ? block.substring(0, REACH) : block)
                .find();
    }
}
