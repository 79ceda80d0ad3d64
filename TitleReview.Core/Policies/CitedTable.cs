using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>Values that a notice states row by row, each with its own source: years per level, rules per section.</summary>
public sealed class CitedTable<TKey, TValue>
    where TKey : struct, Enum
{
    private readonly Dictionary<TKey, Cited<TValue>> _rows = [];
    private readonly string _name;
    private readonly string _pack;

    internal CitedTable(string name, PolicyValues values)
    {
        _name = name;
        _pack = values.Pack;
        foreach (var row in Enum.GetValues<TKey>())
        {
            if (values.Find($"{name}.{PolicyJson.KeyPart(row)}") is Cited<TValue> value)
            {
                _rows.Add(row, value);
            }
        }
    }

    private CitedTable(CitedTable<TKey, TValue> from, Func<Cited<TValue>, Cited<TValue>> change)
    {
        (_name, _pack) = (from._name, from._pack);
        foreach (var (row, value) in from._rows)
        {
            _rows.Add(row, change(value));
        }
    }

    /// <summary>The rows that some pack has set.</summary>
    public IReadOnlyCollection<TKey> Keys => _rows.Keys;

    public Cited<TValue> this[TKey row] =>
        _rows.TryGetValue(row, out var value) ? value : throw new ParameterNotSetException($"{_name}.{PolicyJson.KeyPart(row)}", _pack);

    /// <summary>The same rows, each value changed.</summary>
    internal CitedTable<TKey, TValue> Select(Func<Cited<TValue>, Cited<TValue>> change) => new(this, change);
}
