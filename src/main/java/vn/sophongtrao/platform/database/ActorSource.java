package vn.sophongtrao.platform.database;

/** Tells who acts in the current thread. Implemented once, by the module that knows accounts. */
@FunctionalInterface
public interface ActorSource {

    /**
     * The acting person, {@link Actor#NOBODY} where nobody is signed in. Asked at the begin of each transaction, so it
     * must neither throw nor open a transaction.
     */
    Actor current();
}
