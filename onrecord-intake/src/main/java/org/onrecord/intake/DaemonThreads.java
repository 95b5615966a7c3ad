package org.onrecord.intake;

import java.util.concurrent.ThreadFactory;

/** Threads of a name that do not keep a program from ending: {@code Executors.newSingleThreadExecutor(new DaemonThreads("reading"))}. */
public record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
