namespace TypedNets.Studies;

/// <summary>One cell of a study's grid with what is needed to run it.</summary>
/// <param name="Configuration">What identifies it.</param>
/// <param name="Network">The network.</param>
/// <param name="Initializer">How its weights start.</param>
public sealed record Trial(TrialConfiguration Configuration, StudyNetwork Network, Initializer Initializer)
{
    /// <summary>The trial of these values.</summary>
    public static Trial Of(StudyNetwork network, Initializer initializer, int seed, StudyData data, TrainingPlan training) => new(
        new TrialConfiguration(network.Name, TrialConfiguration.Digest(StudyJson.Write(network.Spec)), initializer.Name, seed,
            data.Description, training),
        network, initializer);
}
