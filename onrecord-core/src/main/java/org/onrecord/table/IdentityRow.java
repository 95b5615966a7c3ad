package org.onrecord.table;

/**
 * A name in a report as a row of the table {@code identities}.
 *
 * @param identity the same for all names of one person or organization: report and entity of the first
 * @param name the fullest name
 * @param type person or organization
 * @param report the id of the report
 * @param entity the id of the entity in its reading
 * @param form the name that the report prints
 */
public record IdentityRow(String identity, String name, String type, String report, String entity, String form) {}
