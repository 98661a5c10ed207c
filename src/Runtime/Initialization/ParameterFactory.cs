using TorchSharp;
using TorchSharp.Modules;
using TypedNets.Analysis;
using TypedNets.Analysis.Initializers;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Builds the parameters of one network; what a generated constructor calls. Every parameter is drawn once, on the CPU, from a
/// stream of its own that follows from <see cref="Seed"/> and its path, and then moved: so its values depend neither on the device
/// nor on the other parameters.
/// </summary>
public sealed class ParameterFactory : IDisposable
{
    private static readonly Initializer s_zeros = Initializers.Zeros();
    private static readonly Initializer s_neutral = Initializers.ForgetGate();
    private readonly Initializer? _initializer;
    private readonly Device _device;
    private readonly ScalarType _dtype;
    private readonly InitializerSemantics _semantics;
    private readonly Generator _generator;
    private readonly string _prefix = "";
    private readonly NetworkSpec? _spec;

    /// <summary>Prepares the construction of a network.</summary>
    /// <param name="seed">Root of the random streams; null draws one from libtorch's global generator.</param>
    /// <param name="initializer">
    /// Replaces the start of every weight, and of every bias that has no initializer of its own: those start at zero unless it covers
    /// biases. Null keeps what is declared.
    /// </param>
    /// <param name="device">Where the parameters live; null is the CPU.</param>
    /// <param name="dtype">Their element type, floating point; null is 32 bits.</param>
    /// <param name="semantics">Whose meaning the names of initializers have, that of <paramref name="initializer"/> too.</param>
    /// <param name="spec">The network, from which initializers other than the declared distributions learn what is around a parameter.</param>
    /// <exception cref="ArgumentException">The element type is not floating point, or there are no such semantics.</exception>
    public ParameterFactory(
        long? seed = null, Initializer? initializer = null, Device? device = null, ScalarType? dtype = null,
        InitializerSemantics semantics = InitializerSemantics.PyTorch, NetworkSpec? spec = null)
    {
        if (!Enum.IsDefined(semantics))
        {
            throw new ArgumentException(
                $"Semantics must be one of {string.Join(", ", Enum.GetNames<InitializerSemantics>())}, but is {semantics}.", nameof(semantics));
        }

        _dtype = dtype ?? ScalarType.Float32;
        if (!is_floating_point(_dtype))
        {
            throw new ArgumentException(
                $"Parameters must be of a floating point type, but {_dtype} was asked for; use ScalarType.Float32.", nameof(dtype));
        }

        ZeroedMemory.Ensure();
        Seed = seed ?? RandomStream.NewRoot();
        _initializer = initializer;
        _semantics = semantics;
        _device = device ?? CPU;
        _generator = new Generator();
        _spec = spec;
    }

    private ParameterFactory(ParameterFactory outer, string prefix)
    {
        (Seed, _initializer, _device, _dtype, _semantics, _generator) = (outer.Seed, outer._initializer, outer._device, outer._dtype, outer._semantics, outer._generator);
        _spec = outer._spec;
        _prefix = prefix;
    }

    /// <summary>Root of the random streams: given to another construction of the network, it makes the same parameters.</summary>
    public long Seed { get; }

    /// <summary>The same, for the parameters of a block, whose paths begin inside it. It is good for as long as this one.</summary>
    /// <param name="block">The block's path.</param>
    public ParameterFactory At(string block) => new(this, $"{_prefix}{block}.");

    /// <summary>A weight, to be started.</summary>
    /// <param name="path">Its <c>state_dict</c> key.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="fans">Fan-in and fan-out by the convention of the semantics, PyTorch's unless set.</param>
    /// <param name="effectiveFans">What an output really sums over and an input really feeds.</param>
    /// <param name="gain">Gain of the activation that follows.</param>
    /// <param name="blocks">Number of matrices stacked along the first dimension, each started alone; the fans are those of one.</param>
    /// <param name="isRecurrent">It leads from a recurrent layer's state to itself.</param>
    /// <param name="hasOwnStart">An initializer was declared for recurrent matrices; else a replaced one of the weights is for it too.</param>
    public ParameterStart Weight(
        string path, ReadOnlySpan<long> shape, (double In, double Out) fans, (double In, double Out) effectiveFans, double gain,
        int blocks = 1, bool isRecurrent = false, bool hasOwnStart = false) =>
        new(this, new ParameterSite(path, isRecurrent ? ParameterRole.Recurrent : ParameterRole.Weight, EquatableArray.Create(shape),
            new Fans(fans.In, fans.Out), new Fans(effectiveFans.In, effectiveFans.Out), gain, hasOwnStart)
        { Blocks = blocks });

    /// <summary>A bias, to be started.</summary>
    /// <param name="path">Its <c>state_dict</c> key.</param>
    /// <param name="size">Its size.</param>
    /// <param name="fans">Fans of the weight beside it.</param>
    /// <param name="blocks">Number of gates or projections stacked in it.</param>
    /// <param name="hasOwnStart">An initializer was declared for it; else it starts as the rule of the weights says.</param>
    public ParameterStart Bias(string path, long size, (double In, double Out) fans, int blocks = 1, bool hasOwnStart = false) =>
        new(this, new ParameterSite(path, ParameterRole.Bias, [size], new Fans(fans.In, fans.Out), HasOwnStart: hasOwnStart) { Blocks = blocks });

    /// <summary>A parameter of another role, to be started.</summary>
    /// <param name="path">Its <c>state_dict</c> key.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="zeroRow">The row of a table that starts at zero whatever the rule.</param>
    public ParameterStart Other(string path, ParameterRole role, ReadOnlySpan<long> shape, long? zeroRow = null) =>
        new(this, new ParameterSite(path, role, EquatableArray.Create(shape), FrameworkLayout.FansOf(_semantics, role, shape.ToArray())) { ZeroRow = zeroRow });

    /// <summary>Builds a parameter.</summary>
    /// <param name="site">The parameter.</param>
    /// <param name="declared">Where it starts unless the network's initializer is replaced.</param>
    /// <returns>A parameter that requires its gradient and that no <see cref="DisposeScope"/> owns: the caller's module does.</returns>
    /// <exception cref="InitializerException">The replacing initializer cannot be applied to this parameter.</exception>
    internal Parameter Create(ParameterSite site, Draw declared) => Create(site, new DrawInitializer(declared));

    /// <inheritdoc cref="Create(ParameterSite, Draw)"/>
    internal Parameter Create(ParameterSite site, Initializer declared)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor values = Drawn(site, declared).to(_dtype, _device);
        return (Parameter)new Parameter(values).DetachFromDisposeScope();
    }

    /// <summary>Gives a parameter that exists already its start, in place.</summary>
    /// <param name="parameter">The parameter; it keeps its device and element type.</param>
    /// <param name="site">The parameter's place; its sizes are those of <paramref name="parameter"/>.</param>
    /// <param name="declared">Where it starts unless the network's initializer is replaced.</param>
    /// <exception cref="InitializerException">The replacing initializer cannot be applied to this parameter.</exception>
    internal void Fill(Tensor parameter, ParameterSite site, Draw declared) => Fill(parameter, site, new DrawInitializer(declared));

    /// <inheritdoc cref="Fill(Tensor, ParameterSite, Draw)"/>
    internal void Fill(Tensor parameter, ParameterSite site, Initializer declared)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        parameter.copy_(Drawn(site, declared));
    }

    /// <summary>
    /// Moves a module that TorchSharp built with parameters of its own to the network's device and element type; its integer
    /// buffers keep their type. No <see cref="DisposeScope"/> owns its parameters afterwards: the module does.
    /// </summary>
    /// <returns>The module itself.</returns>
    public T Place<T>(T module)
        where T : nn.Module
    {
        if (_dtype != ScalarType.Float32)
            module.to(_dtype);
        if (_device.type != DeviceType.CPU)
            module.to(_device);

        // Those of native modules belong to the scope of the construction, which would free them.
        foreach (Parameter parameter in module.parameters())
            parameter.DetachFromDisposeScope();
        return module;
    }

    /// <summary>Frees the random stream; the parameters stay.</summary>
    public void Dispose()
    {
        if (_prefix.Length == 0)
            _generator.Dispose();
    }

    private Tensor Drawn(ParameterSite site, Initializer declared)
    {
        site = site with { Path = _prefix + site.Path, Semantics = _semantics };
        if (_spec is not null && (_initializer is not null || declared is not DrawInitializer))
            site = PlannedSites.Of(_spec, _initializer, site);
        Initializer initializer = Replacement(site) ?? declared;
        Tensor tensor = empty(site.Shape.AsSpan(), _dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32);
        string? joint = initializer.JointPath(site);
        _generator.manual_seed(RandomStream.Seed(Seed, joint ?? site.Path));
        try
        {
            if (joint is not null || site.Blocks == 1 || site.Role == ParameterRole.Bias)
            {
                initializer.Fill(tensor, site, _generator);
                if (site.ZeroRow is { } row)
                    tensor[row].zero_();
                return tensor;
            }

            Tensor[] parts = tensor.chunk(site.Blocks);
            for (int i = 0; i < parts.Length; i++)
                initializer.Of(i).Fill(parts[i], site.OfBlock(i), _generator);
            return tensor;
        }
        catch (Exception error) when (error is not InitializerException)
        {
            throw new InitializerException(
                $"Initializer '{initializer.Name}' failed on parameter '{site.Path}' of shape {site.ShapeText}: {error.Message}", error);
        }
    }

    /// <summary>
    /// What replaces the declared start: for weights, and what else it says that it covers, the network's initializer; for a bias that follows
    /// the weights' rule, that initializer if it covers biases, and else zero, one at a forget gate except in Flax.
    /// </summary>
    private Initializer? Replacement(ParameterSite site) => (_initializer, site.Role) switch
    {
        ({ } initializer, ParameterRole.Weight) => initializer,
        ({ } initializer, ParameterRole.Recurrent) when !site.HasOwnStart => initializer,
        ({ } initializer, ParameterRole.Embedding) when initializer.Covers(site.Role) => initializer,
        ({ } initializer, ParameterRole.Learned) when site.Residual is { Ends: true } && initializer.Covers(site.Role) => initializer,
        ({ } initializer, ParameterRole.Bias) when !site.HasOwnStart => initializer.CoversBiases ? initializer
            : _semantics == InitializerSemantics.Jax ? s_zeros : s_neutral,
        _ => null,
    };

    /// <summary>The start that the network declares, settled when it was compiled.</summary>
    private sealed class DrawInitializer(Draw draw) : Initializer
    {
        public override string Name => draw.GetType().Name;

        internal override Initializer Of(int block) => draw is Draw.Stacked stacked ? new DrawInitializer(stacked.Parts[block]) : this;

        public override void Fill(Tensor tensor, ParameterSite site, Generator generator) => Drawing.Fill(tensor, draw, generator);

        internal override string? JointPath(ParameterSite site) => RandomStream.JointPath(draw, site.Path);
    }
}
