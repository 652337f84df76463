package dk.itu.minitwit.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/** What can be seen of {@link Admission} from outside: the application knows nothing of it. */
final class AdmissionFigures implements AdmissionFiguresMXBean {

    private final List<Admission> admissions = new CopyOnWriteArrayList<>();

    void watch(Admission admission) {
        admissions.add(admission);
    }

    @Override
    public long getRefused() {
        return sum(Admission::refused);
    }

    @Override
    public long getLimit() {
        return sum(Admission::limit);
    }

    @Override
    public long getUnderWay() {
        return sum(Admission::atWork);
    }

    @Override
    public long getWaiting() {
        return sum(Admission::waiting);
    }

    private long sum(ToLongFunction<Admission> figure) {
        return admissions.stream().mapToLong(figure).sum();
    }
}
