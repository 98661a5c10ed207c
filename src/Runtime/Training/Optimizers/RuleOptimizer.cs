using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>An optimiser that follows rules; parameters with the same one are a group.</summary>
internal sealed class RuleOptimizer : optim.Optimizer
{
    private readonly (ParamGroup Group, ParameterMemory[] Memories)[] _groups;

    /// <summary>Starts with nothing remembered.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public RuleOptimizer(IEnumerable<(Parameter Parameter, OptimizerRule Rule)> parameters)
        : base(IntPtr.Zero)
    {
        (Parameter Parameter, OptimizerRule Rule)[] all = [.. parameters];
        foreach (OptimizerRule rule in all.Select(one => one.Rule).Distinct())
            rule.Check();
        Memories = [.. all.Select(one => new ParameterMemory(one.Parameter, one.Rule))];
        _groups = [.. Memories.GroupBy(memory => memory.Rule).Select(group => (Group(group.Key, group.Select(memory => memory.Parameter)), group.ToArray()))];
        _parameter_groups = [.. _groups.Select(group => group.Group)];
    }

    /// <summary>What is remembered of each parameter, in the order in which they were given.</summary>
    public IReadOnlyList<ParameterMemory> Memories { get; }

    /// <summary>Sets all learning rates.</summary>
    /// <param name="factor">The factor on what the rules say.</param>
    public void ScaleRates(double factor)
    {
        foreach ((ParamGroup group, _) in _groups)
            group.LearningRate = group.InitialLearningRate * factor;
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = closure?.Invoke();
        foreach ((ParamGroup group, ParameterMemory[] memories) in _groups)
        {
            double rate = group.LearningRate;
            foreach (ParameterMemory memory in memories)
                memory.Update(rate);
        }

        return loss;
    }

    /// <inheritdoc/>
    public override void zero_grad()
    {
        foreach (ParameterMemory memory in Memories)
            memory.Parameter.grad = null;
    }

    /// <inheritdoc/>
    public override IEnumerable<Parameter> parameters() => Memories.Select(memory => memory.Parameter);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (ParameterMemory memory in Memories)
                memory.Dispose();
        }

        base.Dispose(disposing);
    }

    private static ParamGroup Group(OptimizerRule rule, IEnumerable<Parameter> parameters) =>
        new() { Parameters = [.. parameters], Options = new OptimizerOptions { LearningRate = rule.LearningRate, InitialLearningRate = rule.LearningRate } };
}
