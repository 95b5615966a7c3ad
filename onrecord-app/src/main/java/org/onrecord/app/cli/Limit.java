package org.onrecord.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Page;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of characters: {@code 500000}, {@code 500k}, {@code 2M}. */
final class Limit implements ITypeConverter<Integer> {

    private static final Pattern LIMIT = Pattern.compile("([1-9][0-9]{0,8})([kM]?)B?");

    @Override
    public Integer convert(String written) {
        Matcher matcher = LIMIT.matcher(written);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + written + "' is no number of characters such as 500k or 2M");
        }
        long number = Long.parseLong(matcher.group(1))
                * switch (matcher.group(2)) {
                    case "k" -> 1_000;
                    case "M" -> 1_000_000;
                    default -> 1;
                };
        return (int) Math.min(number, Page.LIMIT);
    }
}
