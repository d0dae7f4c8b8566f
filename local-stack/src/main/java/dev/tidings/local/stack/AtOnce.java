package dev.tidings.local.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Runs tasks that mostly wait, all at the same time. */
final class AtOnce {

    private static final Executor EACH_ITS_THREAD = Thread::startVirtualThread;

    private AtOnce() {}

    /** Returns when every task is done; fails as the first of them that failed. */
    static void run(List<? extends Runnable> tasks) {
        CompletableFuture.allOf(
                        tasks.stream()
                                .map(task -> CompletableFuture.runAsync(task, EACH_ITS_THREAD))
                                .toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
