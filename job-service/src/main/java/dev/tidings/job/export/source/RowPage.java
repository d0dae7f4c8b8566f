package dev.tidings.job.export.source;

import java.util.List;

/**
 * Some rows of an export, in memory.
 *
 * @param last whether no row follows these; a page that is not the last can be empty
 */
public record RowPage(List<List<String>> rows, boolean last) {}
