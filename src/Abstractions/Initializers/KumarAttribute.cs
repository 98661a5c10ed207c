namespace TypedNets;

/// <summary>
/// Normal with Var W = 1/(fan-in · φ'(0)² · (1 + φ(0)²)), φ being the activation that follows: 1/fan-in before tanh, about 3.6²/fan-in
/// before a sigmoid (Kumar 2017). It follows the signal along the tangent at zero.
/// </summary>
/// <remarks>
/// Where no activation follows, Var W is 1/fan-in. It is an error before one whose slope jumps at zero, as ReLU's does, or is zero there.
/// <see cref="ScaledInitializerAttribute.Gain"/> multiplies the standard deviation.
/// </remarks>
public sealed class KumarAttribute : ScaledInitializerAttribute;
