namespace TypedNets;

/// <summary>
/// Puts a learned token before a sequence, whose output stands for the whole (Devlin et al. 2019, Dosovitskiy et al. 2021). It starts
/// at zero. The property is the parameter itself, and its key is the parameter's.
/// </summary>
/// <remarks>T×E → (T+1)×E; token 1×1×E.</remarks>
public sealed class ClassTokenAttribute : LayerAttribute;
