using System.Buffers.Binary;
using System.Text;

namespace TypedNets.Checkpoints;

/// <summary>
/// Reads a pickle that holds a state dict. A pickle is a program that may name any function and call it; this reader has no functions
/// but those that describe a tensor, and refuses every other name.
/// </summary>
internal sealed class Pickle(byte[] data, string path)
{
    private static readonly object s_mark = new();
    private readonly Stack<object?> _stack = new();
    private readonly Dictionary<long, object?> _memo = [];
    private int _position;

    /// <summary>The value that the pickle describes: numbers, strings, lists, dictionaries, tensors.</summary>
    /// <exception cref="CheckpointFormatException">It is damaged, or names what a state dict does not need.</exception>
    public object? Load()
    {
        try
        {
            while (true)
            {
                char code = (char)data[_position++];
                if (code == '.')
                    return _stack.Pop();
                Step(code);
            }
        }
        catch (Exception error) when (error is IndexOutOfRangeException or ArgumentException or InvalidOperationException or InvalidCastException or KeyNotFoundException or OverflowException)
        {
            throw new CheckpointFormatException(path, $"its pickle is damaged at byte {_position}; fetch the file again.", error);
        }
    }

    private void Step(char code)
    {
        switch (code)
        {
            case '\x80': _position++; break; // protocol
            case '\x95': _position += 8; break; // frame
            case '(': _stack.Push(s_mark); break;
            case 'N': _stack.Push(null); break;
            case '\x88': _stack.Push(true); break;
            case '\x89': _stack.Push(false); break;
            case 'K': _stack.Push((long)data[_position++]); break;
            case 'M': _stack.Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
            case 'J': _stack.Push((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
            case '\x8a': _stack.Push(LongNumber(data[_position++])); break;
            case 'G': _stack.Push(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
            case 'X': _stack.Push(Utf8(BinaryPrimitives.ReadInt32LittleEndian(Take(4)))); break;
            case '\x8c': _stack.Push(Utf8(data[_position++])); break;
            case ')': _stack.Push(Array.Empty<object?>()); break;
            case 't': _stack.Push(PopToMark()); break;
            case '\x85': _stack.Push(Pop(1)); break;
            case '\x86': _stack.Push(Pop(2)); break;
            case '\x87': _stack.Push(Pop(3)); break;
            case ']': _stack.Push(new List<object?>()); break;
            case '}': _stack.Push(new OrderedDictionary<object, object?>()); break;
            case 'a': Append([_stack.Pop()]); break;
            case 'e': Append(PopToMark()); break;
            case 's': SetItems(Pop(2)); break;
            case 'u': SetItems(PopToMark()); break;
            case 'q': _memo[data[_position++]] = _stack.Peek(); break;
            case 'r': _memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = _stack.Peek(); break;
            case '\x94': _memo[_memo.Count] = _stack.Peek(); break;
            case 'h': _stack.Push(_memo[data[_position++]]); break;
            case 'j': _stack.Push(_memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))]); break;
            case 'c': _stack.Push(Named(Line(), Line())); break;
            case '\x93': _stack.Push(Pop(2) is [string module, string name] ? Named(module, name) : throw new InvalidCastException()); break;
            case 'R': _stack.Push(Call(Pop(2))); break;
            case 'Q': _stack.Push(Storage((object?[])_stack.Pop()!)); break;
            case 'b': _stack.Pop(); break; // attributes, such as a state dict's versions
            default: throw new CheckpointFormatException(path, $"its pickle has the operation 0x{(int)code:x2}, which a state dict does not need and which is not carried out; save model.state_dict() alone.");
        }
    }

    /// <summary>The names that a state dict needs; whatever else a pickle names could run code.</summary>
    private Name Named(string module, string name) => (module, name) switch
    {
        ("collections", "OrderedDict") => new Name(name),
        ("torch._utils", "_rebuild_tensor_v2" or "_rebuild_parameter") => new Name(name),
        ("torch", _) when name.EndsWith("Storage", StringComparison.Ordinal) => new Name(name),
        _ => throw new CheckpointFormatException(path, $"its pickle names {module}.{name}, which a state dict does not need and which is not carried out, since it could run code; save model.state_dict() alone."),
    };

    private static object Call(object?[] call)
    {
        var arguments = (object?[])call[1]!;
        switch (((Name)call[0]!).Value)
        {
            case "OrderedDict":
                var dictionary = new OrderedDictionary<object, object?>();
                foreach (object?[] pair in arguments is [List<object?> pairs] ? pairs.Cast<object?[]>() : [])
                    dictionary[pair[0]!] = pair[1];
                return dictionary;
            case "_rebuild_tensor_v2":
                return new PickledTensor((PickledStorage)arguments[0]!, (long)arguments[1]!, Numbers(arguments[2]), Numbers(arguments[3]));
            case "_rebuild_parameter":
                return (PickledTensor)arguments[0]!;
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>A persistent id: ("storage", class, key, device, number of elements).</summary>
    private static PickledStorage Storage(object?[] id) => id is ["storage", Name type, string key, _, long count]
        ? new PickledStorage(type.Value, key, count)
        : throw new InvalidCastException();

    private static long[] Numbers(object? tuple) => [.. ((object?[])tuple!).Select(number => (long)number!)];

    private void Append(object?[] items) => ((List<object?>)_stack.Peek()!).AddRange(items);

    private void SetItems(object?[] items)
    {
        var dictionary = (OrderedDictionary<object, object?>)_stack.Peek()!;
        for (int i = 0; i < items.Length; i += 2)
            dictionary[items[i]!] = items[i + 1];
    }

    private object?[] Pop(int count)
    {
        object?[] items = new object?[count];
        for (int i = count - 1; i >= 0; i--)
            items[i] = _stack.Pop();
        return items;
    }

    private object?[] PopToMark()
    {
        var items = new Stack<object?>();
        while (_stack.Pop() is var item && !ReferenceEquals(item, s_mark))
            items.Push(item);
        return [.. items];
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        ReadOnlySpan<byte> taken = data.AsSpan(_position, count);
        _position += count;
        return taken;
    }

    private string Utf8(int count) => Encoding.UTF8.GetString(Take(count));

    private string Line()
    {
        int end = Array.IndexOf(data, (byte)'\n', _position);
        string line = Encoding.UTF8.GetString(data, _position, end - _position);
        _position = end + 1;
        return line;
    }

    private long LongNumber(int count)
    {
        var number = new System.Numerics.BigInteger(Take(count));
        return (long)number;
    }

    private sealed record Name(string Value);
}
