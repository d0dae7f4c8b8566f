package dev.tidings.bench.lab;

/** Tells a person what happens while it happens. */
public interface Progress {

    /** Something that stays on the screen. */
    void say(String line);

    /** How far it is, about once a second; the next one takes its place. */
    void now(String line);
}
