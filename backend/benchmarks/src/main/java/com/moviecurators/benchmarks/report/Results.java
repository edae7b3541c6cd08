package com.moviecurators.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that was measured, and what was refused. */
public final class Results {

	private final List<Row> rows = new ArrayList<>();

	private final List<Figure> figures = new ArrayList<>();

	private final List<String> refusals = new ArrayList<>();

	public void add(Row row) {
		this.rows.add(row);
		System.out.println(Tables.line(row));
	}

	public void add(Figure figure) {
		this.figures.add(figure);
		System.out.println(Tables.line(figure));
	}

	/** Takes over what a case measured. */
	public void addAll(Results other) {
		this.rows.addAll(other.rows);
		this.figures.addAll(other.figures);
	}

	public void refuse(String text) {
		this.refusals.add(text);
		System.out.println("REFUSED: " + text);
	}

	public List<Row> rows() {
		return this.rows;
	}

	public List<Figure> figures() {
		return this.figures;
	}

	public List<String> refusals() {
		return this.refusals;
	}

	/** Finds the row about this. */
	public Optional<Row> find(String subject, String operation, String database, int clients, long delay) {
		return this.rows.stream().filter((row) -> row.is(subject, operation, database, clients, delay)).findFirst();
	}

	/** Finds the value of that name. */
	public Optional<Double> find(String name) {
		return this.figures.stream().filter((figure) -> figure.name().equals(name)).map(Figure::value).findFirst();
	}

}
