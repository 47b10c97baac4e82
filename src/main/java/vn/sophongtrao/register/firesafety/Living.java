package vn.sophongtrao.register.firesafety;

/** On which days a group or a point lives: the one rule of counting, of the lists and of the map. */
public final class Living {

    private Living() {}

    /**
     * The SQL condition.
     *
     * @param row alias of the group or point
     * @param day SQL expression of the day
     */
    public static String on(String row, String day) {
        return "%1$s.withdrawal_reason is null and %1$s.established_on <= %2$s and (%1$s.ended_on is null or %1$s.ended_on > %2$s)"
                .formatted(row, day);
    }
}
