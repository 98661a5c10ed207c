namespace TypedNets.Generators;

/// <summary>Names of the types that the generator looks for and writes.</summary>
internal static class KnownNames
{
    public const string Abstractions = "TypedNets.Abstractions";
    public const string NetworkAttribute = "TypedNets.NetworkAttribute";
    public const string InputAttribute = "TypedNets.InputAttribute";
    public const string NameAttribute = "TypedNets.NameAttribute";
    public const string FromAttribute = "TypedNets.FromAttribute";
    public const string OutputAttribute = "TypedNets.OutputAttribute";
    public const string LayerAttribute = "TypedNets.LayerAttribute";
    public const string InitializerAttribute = "TypedNets.InitializerAttribute";
    public const string ParameterAttribute = "TypedNets.ParameterAttribute";
    public const string NetworkDefinitionAttribute = "TypedNets.NetworkDefinitionAttribute";
    public const string SampleAttribute = "TypedNets.SampleAttribute";
    public const string Initializer = "TypedNets.Initializer";

    public const string TorchSharp = "global::TorchSharp";
    public const string Torch = TorchSharp + ".torch";
    public const string Tensor = Torch + ".Tensor";
    public const string NN = Torch + ".nn";
    public const string Functional = NN + ".functional";
    public const string Modules = "global::TorchSharp.Modules";
    public const string TypedNets = "global::TypedNets";
    public const string Value = TypedNets + ".Value";
}
