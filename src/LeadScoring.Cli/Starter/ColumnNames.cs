namespace LeadScoring.Cli.Starter;

/// <summary>Guesses from a column's name what it holds. Names are compared in lower case, without blanks, hyphens and underscores.</summary>
internal static class ColumnNames
{
    private static readonly string[] Industry = ["industry", "sector", "vertical", "行业", "产业"];
    private static readonly string[] Title = ["title", "position", "jobrole", "jobfunction", "职位", "职务", "职称", "头衔"];
    private static readonly string[] Size = ["employees", "headcount", "companysize", "staff", "员工", "人数", "公司规模", "企业规模"];

    /// <summary>Points of the behaviour presets, the first match counts; and the most that a count of them may give.</summary>
    private static readonly (string[] Words, BehaviourPreset Preset)[] Behaviours =
    [
        (["demo", "演示"], new("Demo requested", "申请演示", 25, 50)),
        (["webinar", "网络研讨会", "直播"], new("Webinar attended", "参加网络研讨会", 15, 30)),
        (["whitepaper", "download", "ebook", "白皮书", "下载"], new("White paper downloaded", "下载白皮书", 10, 30)),
        (["seminar", "研讨会", "展会"], new("Seminar attended", "参加研讨会", 20, 40)),
        (["emailopen", "mailopen", "openedemail", "邮件打开", "打开邮件"], new("Mail opened", "打开邮件", 2, 10)),
        (["productpage", "产品页"], new("Product page visited", "访问产品页", 5, 20)),
        (["visit", "pageview", "homepage", "session", "访问", "浏览"], new("Site visited", "访问网站", 1, 10)),
    ];

    // An average or a share is no count, and a time no visit.
    private static readonly string[] NotCounts = ["per", "average", "avg", "rate", "ratio", "percent", "duration", "time", "平均", "率", "时长", "时间"];

    public static bool IsIndustry(LeadField field) => field.Type == FieldType.Text && Has(field, Industry);

    public static bool IsTitle(LeadField field) => field.Type == FieldType.Text && Has(field, Title) && !Has(field, "page", "product", "页");

    public static bool IsSize(LeadField field) => field.Type == FieldType.Number && Has(field, Size);

    public static BehaviourPreset? BehaviourOf(LeadField field)
    {
        if (field.Type is not (FieldType.Number or FieldType.Boolean) || (field.Type == FieldType.Number && Has(field, NotCounts)))
        {
            return null;
        }

        var (_, preset) = Behaviours.FirstOrDefault(behaviour => Has(field, behaviour.Words));
        return preset;
    }

    private static bool Has(LeadField field, params ReadOnlySpan<string> words)
    {
        var name = Fold(field.Name);
        foreach (var word in words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Fold(string name) => string.Concat(name.Where(letter => letter is not (' ' or '-' or '_')).Select(char.ToLowerInvariant));
}

/// <summary>What a kind of behaviour is worth.</summary>
/// <param name="English">What people call it.</param>
/// <param name="Chinese">The same in Simplified Chinese.</param>
/// <param name="Points">For one time.</param>
/// <param name="AtMost">For many times.</param>
internal sealed record BehaviourPreset(string English, string Chinese, int Points, int AtMost);
