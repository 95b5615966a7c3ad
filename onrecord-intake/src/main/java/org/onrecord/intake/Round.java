package org.onrecord.intake;

/**
 * What one round of a watch brought.
 *
 * @param feeds how many feeds and sitemaps were asked
 * @param unchanged how many of them had nothing new
 * @param failedFeeds how many of them could not be read
 * @param pages how many pages were fetched
 * @param failedPages how many could not be
 * @param waiting how many pages wait for a later round, because their host asks for it or enough of it was fetched
 */
public record Round(int feeds, int unchanged, int failedFeeds, int pages, int failedPages, int waiting) {}
