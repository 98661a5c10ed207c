namespace TypedNets.Studies.Presets;

/// <summary>A published experiment that can be run again: what is run, and by which rules the outcome is judged.</summary>
public abstract class Preset
{
    /// <summary>The name on the command line, such as <c>he-2015</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The question, in a line.</summary>
    public abstract string Title { get; }

    /// <summary>The paper.</summary>
    public abstract string Source { get; }

    /// <summary>What was published, what is run here, and how the two differ.</summary>
    public abstract string Explanation { get; }

    /// <summary>What is run.</summary>
    /// <param name="quick">Whether it has to fit two cores in minutes; otherwise all of it.</param>
    public abstract IReadOnlyList<Study> Studies(bool quick);

    /// <summary>The rules by which the outcome is judged.</summary>
    /// <param name="quick">In which form it is run.</param>
    public abstract IEnumerable<PresetClaim> Claims(bool quick);

    /// <summary>What came out, claim by claim.</summary>
    /// <param name="results">The results of <see cref="Studies"/>, or of a part of them.</param>
    /// <param name="quick">In which form it was run.</param>
    public IReadOnlyList<Judgement> Judge(PresetResults results, bool quick) => [.. Claims(quick).Select(claim => claim.Judge(results))];
}
