using System.Globalization;
using System.Reflection;
using System.Text.Json;
using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>What makes two training runs the same, by name: with other settings a checkpoint cannot be continued to the same bits.</summary>
internal static class RunIdentity
{
    /// <summary>The settings as text.</summary>
    public static IReadOnlyDictionary<string, string> Of(Trainer trainer, Dataset data, int total)
    {
        var identity = new OrderedDictionary<string, string>
        {
            ["Optimizer"] = JsonSerializer.Serialize(trainer.Optimizer),
            ["Schedule"] = $"{trainer.Schedule.GetType().Name} {JsonSerializer.Serialize(trainer.Schedule, trainer.Schedule.GetType())}",
            ["Clipping"] = JsonSerializer.Serialize(trainer.Clipping),
            ["BatchSize"] = trainer.BatchSize.ToString(CultureInfo.InvariantCulture),
            ["Seed"] = trainer.Seed.ToString(CultureInfo.InvariantCulture),
            ["Loss"] = Text(trainer.Loss),
            ["Augmentations"] = JsonSerializer.Serialize(trainer.Augmentations),
            ["the data"] = Text(data),
            ["Validation"] = trainer.Validation is { } v
                ? FormattableString.Invariant($"{Text(v.Data)}, Every = {v.Every}, {v.Measure}, Patience = {v.Patience}, LeastGain = {v.LeastGain}, {v.Plateau}, KeepBest = {v.KeepBest}")
                : "none",
        };
        if (trainer.Groups.Count > 0)
            identity["Groups"] = JsonSerializer.Serialize(trainer.Groups);

        // A longer run is the same one as long as the learning rate does not depend on its length.
        if (trainer.Schedule.DependsOnTotal)
            identity["the number of updates"] = total.ToString(CultureInfo.InvariantCulture);
        return identity;
    }

    /// <summary>
    /// The method's name, with the type that it is called on. Lambdas and local functions are named by the compiler, which names them otherwise
    /// after an edit elsewhere, so that of these is said only what they are.
    /// </summary>
    private static string Text(Func<Tensor, Tensor, Tensor>? loss)
    {
        if (loss is null)
            return "the default";
        MethodInfo method = loss.Method;
        Type? type = method.IsStatic ? method.DeclaringType : loss.Target?.GetType() ?? method.DeclaringType;
        return type is null || method.Name.StartsWith('<') ? "a lambda or local function" : $"{type}.{method.Name}";
    }

    private static string Text(Dataset data) => FormattableString.Invariant($"{data.Name}, {data.Count} samples of {string.Join('×', data.SampleShape)}");
}
