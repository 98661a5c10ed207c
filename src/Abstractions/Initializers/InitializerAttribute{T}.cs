namespace TypedNets;

/// <summary>
/// Your own initializer: <c>[Initializer&lt;MyInitializer&gt;]</c>, where <c>MyInitializer</c> derives from
/// <c>TypedNets.Initializer</c> and has a public constructor without parameters.
/// </summary>
/// <typeparam name="T">The initializer's type.</typeparam>
public sealed class InitializerAttribute<T> : InitializerAttribute;
