package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.moviecurators.premium.payment.PlantedDefect;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;

/**
 * Runners with planted defects. One runner has all defects that can be switched, the
 * others have one each.
 */
final class DefectiveRunners implements AutoCloseable {

	private final AtomicReference<@Nullable PlantedDefect> active = new AtomicReference<>();

	private final Runner switchable = Runner.altered(this::plantSwitchable);

	private final Map<PlantedDefect, Runner> own = new EnumMap<>(PlantedDefect.class);

	DefectiveRunners() {
		Arrays.stream(PlantedDefect.values())
			.filter(PlantedDefect::needsOwnNode)
			.forEach((defect) -> this.own.put(defect, Runner.altered((node) -> plant(defect, node))));
	}

	/** The runner in which this defect is the only one. */
	Runner with(PlantedDefect defect) {
		return prepare(this.own.getOrDefault(defect, this.switchable), defect);
	}

	/** The runner in which all defects are switched off. */
	Runner withoutDefect() {
		return prepare(this.switchable, null);
	}

	private Runner prepare(Runner runner, @Nullable PlantedDefect defect) {
		this.active.set(defect);
		runner.captureThisThread();
		return runner;
	}

	private void plantSwitchable(GenericApplicationContext node) {
		Arrays.stream(PlantedDefect.values())
			.filter((defect) -> !defect.needsOwnNode())
			.forEach((defect) -> plant(defect, node));
	}

	private void plant(PlantedDefect defect, GenericApplicationContext node) {
		defect.plant(node, () -> this.active.get() == defect);
	}

	@Override
	public void close() {
		this.switchable.close();
		this.own.values().forEach(Runner::close);
	}

}
