namespace TypedNets.Studies.Reporting;

/// <summary>What a page says of one study.</summary>
internal static class StudySections
{
    public static IReadOnlyList<Block> Of(StudyRun run)
    {
        Study study = run.Study;
        string[] across = [.. Reading.AcrossNetworks(run)];
        Figure[] maps = [.. new StudyMaps(run).Networks().Select(chart => chart.ToFigure())];
        return
        [
            new Paragraph(Counts(run), IsSoft: true),
            .. run.Trials.Count == 0 ? [new Highlights(["Nothing was run."])] : Array.Empty<Block>(),
            .. across.Length > 0 ? [new Highlights(across)] : Array.Empty<Block>(),
            .. maps.Length > 0 ? [new Figures(maps)] : Array.Empty<Block>(),
            .. run.Comparisons.GroupBy(comparison => (comparison.Network.Name, comparison.Data.Description)).Select(place => NetworkSection.Build(run, [.. place])),
            .. MeasurementSection.Of(run),
            new Section("What was run", [new Terms([.. WhatWasRun(run)])]),
        ];
    }

    private static string Counts(StudyRun run)
    {
        Study study = run.Study;
        string[] axes = study.Networks.Count == 0 ? [] :
        [
            Formats.Plural(study.Networks.Count, "network"), Formats.Plural(study.Initializers.Count, "initializer"),
            .. study.Optimizers.Count > 1 ? [Formats.Plural(study.Optimizers.Count, "optimiser")] : Array.Empty<string>(),
            .. study.Data.Count > 1 ? [Formats.Plural(study.Data.Count, "data set")] : Array.Empty<string>(),
        ];
        return $"{Formats.Plural(run.Trials.Count, "trial")}: {Formats.List(
        [
            .. axes.Length > 0 ? [string.Join(" × ", axes)] : Array.Empty<string>(),
            .. study.Measurements.Count > 0 ? [Formats.Plural(study.Measurements.Count, "measurement")] : Array.Empty<string>(),
        ])}, each from {Formats.Plural(study.Seeds.Count, "seed")}.";
    }

    private static IEnumerable<(string, string)> WhatWasRun(StudyRun run)
    {
        Study study = run.Study;
        if (study.Networks.Count > 0)
        {
            TrainingPlan plan = study.Training;
            yield return ("Data", string.Join("; ", study.Data.Select(data => data.Description)));
            yield return ("Training", $"{string.Join("; ", study.Optimizers.Select(Formats.Optimizer))}; batches of {plan.BatchSize}, {Formats.Count(plan.Steps)} steps; "
                + $"the test set was evaluated every {plan.EvaluateEvery} steps");
            yield return ("Initializers", string.Join(", ", study.Initializers.Select(initializer => initializer.Name)) + "; biases as the network declares them");
        }
        if (study.Measurements.Count > 0)
            yield return ("Measured", string.Join("; ", study.Measurements.Select(measurement => $"{measurement.Subject}, {measurement.Variant}: {measurement.Description}")));
        yield return ("Seeds", string.Join(", ", study.Seeds));
    }
}
