package org.onrecord.reading.speaker;

import java.util.List;
import java.util.Optional;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Entity;
import org.onrecord.record.Statement;
import org.onrecord.report.Warning;

/** Who is who in a report and who said what; later stages ask it for the entity that a phrase speaks of. */
public final class Spoken {

    private final Cast cast;
    private final List<Entity> entities;
    private final List<Statement> statements;
    private final List<Warning> warnings;

    Spoken(Cast cast, List<Entity> entities, List<Statement> statements, List<Warning> warnings) {
        this.cast = cast;
        this.entities = List.copyOf(entities);
        this.statements = List.copyOf(statements);
        this.warnings = List.copyOf(warnings);
    }

    public List<Entity> entities() {
        return entities;
    }

    public List<Statement> statements() {
        return statements;
    }

    /** What is strange about names and speakers. */
    public List<Warning> warnings() {
        return warnings;
    }

    public Phrases phrases() {
        return cast.phrases();
    }

    /** The id of the entity that a phrase speaks of. */
    public Optional<String> entityOf(Phrase phrase) {
        return cast.of(phrase).map(being -> id(cast, being));
    }

    static String id(Cast cast, Being being) {
        return "n" + (cast.beings().indexOf(being) + 1);
    }
}
