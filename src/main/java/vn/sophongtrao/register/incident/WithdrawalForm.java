package vn.sophongtrao.register.incident;

/**
 * Why an incident is withdrawn, as it was typed.
 *
 * @param version the version that was read
 */
record WithdrawalForm(String reason, long version) {}
