using TorchSharp;
using TypedNets.Checkpoints;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>The file that keeps a run's state: tensors, and beside them, as text, all that is none.</summary>
internal sealed class TrainingCheckpoint(Checkpointing checkpointing, IReadOnlyDictionary<string, string> identity)
{
    /// <summary>What the keys of tensors begin with that are not the network's own.</summary>
    private const string Ours = "training/";
    private const string BestPrefix = Ours + "best/";
    private int? _savedAt;

    /// <summary>Writes the state, unless it is written already.</summary>
    public void Save(TrainingRun run)
    {
        if (_savedAt == run.Step)
            return;
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> tensors = run.Module.state_dict();
        foreach ((string key, Tensor value) in Remembered(run))
            tensors.Add(key, value);
        foreach ((string key, Tensor value) in run.Best?.Copies ?? new Dictionary<string, Tensor>())
            tensors.Add(BestPrefix + key, value);
        int[] updates = [.. run.Optimizer.Memories.Select(memory => memory.Step)];
        Safetensors.Write(tensors, checkpointing.Path, new TrainingProgress(identity, run.Step, run.Loss, run.Evaluations?.All ?? [], updates).ToMetadata(tensors));
        _savedAt = run.Step;
    }

    /// <summary>Puts a run where the file says; without a file it stays at its start. Nothing is changed unless the file is right.</summary>
    /// <exception cref="CheckpointMismatchException">It is another run's, or of another network.</exception>
    /// <exception cref="CheckpointFormatException">It is damaged, or no training run's.</exception>
    public void Load(TrainingRun run)
    {
        string path = checkpointing.Path;
        if (!File.Exists(path))
            return;
        using DisposeScope scope = NewDisposeScope();
        IReadOnlyDictionary<string, Tensor> tensors = Safetensors.Read(path, out IReadOnlyDictionary<string, string> metadata);
        TrainingProgress progress = TrainingProgress.Of(metadata, tensors, path);
        progress.RequireSameRun(identity, path);

        // The network first: what does not suit it has a message of its own. It is assigned only when all else is there too.
        Dictionary<string, Tensor> network = tensors.Where(pair => !pair.Key.StartsWith(Ours, StringComparison.Ordinal)).ToDictionary();
        Checkpoint.RequireSuits(run.Module, network, path);
        (Tensor From, Tensor To)[] remembered = [.. Remembered(run).Select(pair => (Find(pair.Key, pair.Value), pair.Value))];

        Checkpoint.Assign(run.Module, network);
        foreach ((Tensor from, Tensor to) in remembered)
            to.copy_(from);
        foreach ((ParameterMemory memory, int updates) in run.Optimizer.Memories.Zip(progress.Updates))
            memory.Step = updates;
        foreach (StepEvaluation evaluation in progress.Evaluations)
            run.Evaluations?.Add(evaluation);
        run.Best?.Keep(tensors.Where(pair => pair.Key.StartsWith(BestPrefix, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[BestPrefix.Length..], pair => pair.Value));
        (run.Step, run.Loss, _savedAt) = (progress.Step, progress.Loss, progress.Step);

        Tensor Find(string key, Tensor like) => tensors.TryGetValue(key, out Tensor? found) && found.shape.SequenceEqual(like.shape) && found.dtype == like.dtype
            ? found
            : throw new CheckpointFormatException(path, $"it lacks '{key}' of {like.dtype} {string.Join('×', like.shape)}; delete it to start anew.");
    }

    /// <summary>What a run has beside its network, by key.</summary>
    private static IEnumerable<(string Key, Tensor Value)> Remembered(TrainingRun run)
    {
        string[] names = [.. run.Module.named_parameters().Select(named => named.name)];
        foreach ((string name, ParameterMemory memory) in names.Zip(run.Optimizer.Memories))
        {
            foreach ((string place, Tensor value) in memory.Values)
                yield return ($"{Ours}optimizer/{name}/{place}", value);
        }

        if (run.Random is { } random)
            yield return (Ours + "random", random.State);
    }
}
