-- A cursor behind logs that share a millisecond names one by its id.
create unique index exception_log_position_of_log on exception_log_position (id);
