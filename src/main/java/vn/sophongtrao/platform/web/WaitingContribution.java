package vn.sophongtrao.platform.web;

/** What a module says is waiting for the signed-in person. Asked once a page, in a fixed number of statements. */
@FunctionalInterface
public interface WaitingContribution {

    Waiting waiting();
}
