package vn.sophongtrao;

import java.util.concurrent.Executor;

/**
 * Gives each task a thread of its own: tasks that wait for each other, or at a lock, must not share the common pool, which has
 * one thread on two cores.
 */
public enum OwnThread implements Executor {
    EACH;

    @Override
    public void execute(Runnable task) {
        new Thread(task).start();
    }
}
