namespace LeadScoring.Expressions;

/// <summary>A piece of an expression as it was written, with its place. It knows nothing of fields and types.</summary>
internal abstract class Syntax(int start, int end, int height)
{
    /// <summary>Where the piece starts, in UTF-16 units from 0; parentheses around it count in.</summary>
    public int Start { get; set; } = start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; } = end;

    /// <summary>How many pieces lie on the longest way down: the bound of every recursion.</summary>
    public int Height { get; } = height;

    /// <summary>Whether the piece stands in parentheses of its own.</summary>
    public bool InParentheses { get; set; }

    protected static int Above(List<Syntax> parts)
    {
        var height = 0;
        foreach (var part in parts)
        {
            height = Math.Max(height, part.Height);
        }

        return height + 1;
    }
}

/// <summary>A piece that could not be read; it has been reported and gives rise to no further problem.</summary>
internal sealed class ErrorSyntax(int start, int end) : Syntax(start, end, 0);

internal sealed class NumberSyntax(double value, int start, int end) : Syntax(start, end, 0)
{
    public double Value { get; } = value;
}

internal sealed class TextSyntax(string value, Token token) : Syntax(token.Start, token.End, 0)
{
    public string Value { get; } = value;

    public Token Token { get; } = token;
}

internal sealed class BooleanSyntax(bool value, int start, int end) : Syntax(start, end, 0)
{
    public bool Value { get; } = value;
}

internal sealed class NullSyntax(int start, int end) : Syntax(start, end, 0);

internal sealed class NameSyntax(string name, int start, int end) : Syntax(start, end, 0)
{
    public string Name { get; } = name;
}

internal sealed class ListSyntax(List<Syntax> items, int start, int end) : Syntax(start, end, Above(items))
{
    public List<Syntax> Items { get; } = items;
}

/// <summary>Two or more parts joined by <c>&amp;&amp;</c> (all) or <c>||</c>.</summary>
internal sealed class ChainSyntax(bool isAll, List<Syntax> parts) : Syntax(parts[0].Start, parts[^1].End, Above(parts))
{
    public bool IsAll { get; } = isAll;

    public List<Syntax> Parts { get; } = parts;
}

/// <summary><c>!x</c> or <c>-x</c>.</summary>
internal sealed class UnarySyntax(TokenKind @operator, Syntax operand, int start) : Syntax(start, operand.End, operand.Height + 1)
{
    public TokenKind Operator { get; } = @operator;

    public Syntax Operand { get; } = operand;
}

/// <summary>A comparison, a membership or arithmetic.</summary>
internal sealed class BinarySyntax(Syntax left, Token @operator, Syntax right) : Syntax(left.Start, right.End, Math.Max(left.Height, right.Height) + 1)
{
    public Syntax Left { get; } = left;

    public Token Operator { get; } = @operator;

    public Syntax Right { get; } = right;
}

internal sealed class ChoiceSyntax(Syntax test, Syntax whenTrue, Syntax whenFalse)
    : Syntax(test.Start, whenFalse.End, Math.Max(test.Height, Math.Max(whenTrue.Height, whenFalse.Height)) + 1)
{
    public Syntax Test { get; } = test;

    public Syntax WhenTrue { get; } = whenTrue;

    public Syntax WhenFalse { get; } = whenFalse;
}

/// <summary><c>f(x, y)</c>, or <c>target.f(x, y)</c>.</summary>
internal sealed class CallSyntax(Syntax? target, Token name, string function, List<Syntax> arguments, int end)
    : Syntax(target?.Start ?? name.Start, end, Math.Max(Above(arguments), (target?.Height ?? 0) + 1))
{
    public Syntax? Target { get; } = target;

    public Token Name { get; } = name;

    public string Function { get; } = function;

    public List<Syntax> Arguments { get; } = arguments;
}

/// <summary><c>target.name</c> without a call.</summary>
internal sealed class MemberSyntax(Syntax target, Token name, string member) : Syntax(target.Start, name.End, target.Height + 1)
{
    public Syntax Target { get; } = target;

    public string Member { get; } = member;
}

/// <summary>An argument with its name, as in <c>within: duration('1h')</c>.</summary>
internal sealed class NamedSyntax(string name, Syntax value, int start) : Syntax(start, value.End, value.Height + 1)
{
    public string Name { get; } = name;

    public Syntax Value { get; } = value;
}
