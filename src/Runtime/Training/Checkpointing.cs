namespace TypedNets.Training;

/// <summary>
/// Where a training run keeps its state, so that the same call goes on where it was stopped, with the same bits as if it had not been.
/// </summary>
/// <remarks>
/// The file is safetensors: the network's values under their own keys, so that <see cref="Checkpoints.Checkpoint.Load"/> reads it with
/// <c>strict: false</c>, and what training needs beside under <c>training/</c>. It is written whole or not at all. After a crash the updates
/// since the last writing are made again, and <see cref="Trainer.OnStep"/> is called again for them. Of <see cref="Trainer.Loss"/> the
/// method's name is compared, not what it computes: one lambda is taken for another.
/// </remarks>
/// <param name="Path">The file; one that is there is continued from.</param>
/// <param name="Every">The number of updates between two writings; the end and a cancellation are written too.</param>
public sealed record Checkpointing(string Path, int Every)
{
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Every, 1, "Checkpointing.Every");
        if (!System.IO.Path.GetExtension(Path).Equals(".safetensors", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"Checkpointing.Path must end in .safetensors, the format that is written, but is '{Path}'.");
    }
}
