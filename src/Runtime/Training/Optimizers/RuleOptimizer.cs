using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>An optimiser that follows rules, one for each group of parameters.</summary>
internal sealed class RuleOptimizer : optim.Optimizer
{
    private readonly List<(ParamGroup Group, OptimizerRule Rule, ParameterMemory[] Memories)> _groups = [];

    /// <summary>Starts with nothing remembered.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public RuleOptimizer(IEnumerable<(OptimizerRule Rule, IEnumerable<Parameter> Parameters)> groups)
        : base(IntPtr.Zero)
    {
        foreach ((OptimizerRule rule, IEnumerable<Parameter> parameters) in groups)
        {
            rule.Check();
            Parameter[] all = [.. parameters];
            var options = new OptimizerOptions { LearningRate = rule.LearningRate, InitialLearningRate = rule.LearningRate };
            _groups.Add((new ParamGroup { Parameters = all, Options = options }, rule, [.. all.Select(parameter => new ParameterMemory(parameter, rule))]));
        }

        _parameter_groups = [.. _groups.Select(group => group.Group)];
    }

    /// <summary>What is remembered of each parameter, in the order in which they were given.</summary>
    public IEnumerable<ParameterMemory> Memories => _groups.SelectMany(group => group.Memories);

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = closure?.Invoke();
        foreach ((ParamGroup group, _, ParameterMemory[] memories) in _groups)
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
}
