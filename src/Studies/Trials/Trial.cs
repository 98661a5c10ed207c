using TypedNets.Training;

namespace TypedNets.Studies;

/// <summary>One cell of a study's grid from one seed, with what is needed to run it.</summary>
/// <param name="Configuration">What identifies it.</param>
public abstract record Trial(TrialConfiguration Configuration);

/// <summary>A network is trained.</summary>
public sealed record TrainingTrial : Trial
{
    /// <summary>The trial of these values.</summary>
    public TrainingTrial(StudyNetwork network, StudyStart start, OptimizerRule optimizer, StudyData data, TrainingPlan training, int seed)
        : base(new TrialConfiguration(network.Name, start.Name, seed)
        {
            Definition = TrialConfiguration.Digest(StudyJson.Write(Started(network.Spec, start))),
            Data = data.Description,
            Optimizer = optimizer,
            Training = training,
        }) => (Network, Start, Data) = (network, start, data);

    /// <summary>The network.</summary>
    public StudyNetwork Network { get; }

    /// <summary>How its weights start.</summary>
    public StudyStart Start { get; }

    /// <summary>What is trained and tested on.</summary>
    public StudyData Data { get; }

    /// <summary>
    /// The layers, and by what their parameters start, which for some initializers follows from the whole network. What is predicted of them changes no result: a
    /// theory that knows more makes no other trial.
    /// </summary>
    private static NetworkSpec Started(NetworkSpec spec, StudyStart start)
    {
        NetworkSpec started = StartPrediction.Started(spec, start.Initializer) ?? spec;
        return spec with { Layers = [.. spec.Layers.Select((layer, i) => layer with { Parameters = started.Layers[i].Parameters, Predicted = null })] };
    }
}

/// <summary>Something is measured.</summary>
public sealed record MeasurementTrial : Trial
{
    /// <summary>The trial of these values.</summary>
    public MeasurementTrial(Measurement measurement, int seed)
        : base(new TrialConfiguration(measurement.Subject, measurement.Variant, seed) { Definition = measurement.Description }) =>
        Measurement = measurement;

    /// <summary>What is measured.</summary>
    public Measurement Measurement { get; }
}
