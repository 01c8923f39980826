using LeadScoring.Leads;

namespace LeadScoring.Tests.Leads;

public class LeadRecordTests
{
    private static readonly LeadSchema Schema = new(new LeadField("title", FieldType.Text), new LeadField("visits", FieldType.Number), new LeadField("tags", FieldType.TextSet));

    [Fact]
    public void Value_Unset_IsMissing() => Assert.True(new LeadRecord(Schema, "4711")["title"].IsMissing);

    [Fact]
    public void Value_Set_IsWhatWasSetLast()
    {
        var lead = new LeadRecord(Schema, "4711") { ["title"] = "CTO", ["visits"] = 3 };
        lead["visits"] = default;

        Assert.Equal(("4711", "CTO", true), (lead.Id, lead["title"].Text, lead["visits"].IsMissing));
    }

    [Fact]
    public void Value_OfAnotherType_IsRefused() => Assert.Equal(
        "Field 'visits' of lead '4711' is a Number, not a Text. (Parameter 'value')",
        Assert.Throws<ArgumentException>(() => new LeadRecord(Schema, "4711") { ["visits"] = "3" }).Message);

    [Fact]
    public void Value_OfAFieldThatIsNone_IsRefused()
    {
        var lead = new LeadRecord(Schema, "4711");

        Assert.Equal("The schema has no field 'Title'. (Parameter 'field')", Assert.Throws<ArgumentException>(() => lead["Title"]).Message);
        Assert.Throws<ArgumentException>(() => lead["Title"] = "CTO");
    }

    [Fact]
    public void New_WithoutSchemaOrId_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new LeadRecord(null!, "1"));
        Assert.Throws<ArgumentNullException>(() => new LeadRecord(Schema, null!));
    }

    [Fact]
    public void Field_WithoutAProperName_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new LeadField(" ", FieldType.Text));
        Assert.Equal("A field's name has no backtick and no line break; 'a`b' has. (Parameter 'name')", Assert.Throws<ArgumentException>(() => new LeadField("a`b", FieldType.Text)).Message);
        Assert.Throws<ArgumentException>(() => new LeadField("a\nb", FieldType.Text));
    }

    [Fact]
    public void Schema_WithANameTwice_IsRefused()
    {
        LeadField title = new("title", FieldType.Text);

        Assert.Equal("Two fields are called 'title'. (Parameter 'fields')", Assert.Throws<ArgumentException>(() => new LeadSchema(title, title)).Message);
        Assert.Equal(
            "Two activity types share a name. (Parameter 'activities')",
            Assert.Throws<ArgumentException>(() => new LeadSchema([title], [new ActivityType("visit", []), new ActivityType("visit", [title])])).Message);
    }

    [Fact]
    public void Schema_Find_HeedsCase()
    {
        Assert.Equal(Schema.Fields[1], Schema.Find("visits"));
        Assert.Null(Schema.Find("Visits"));
    }

    [Fact]
    public void Schema_WithTheSameContent_IsEqual()
    {
        static LeadSchema Make(string alias) => new([new LeadField("title", FieldType.Text) { Aliases = [alias], MissingSpellings = ["n/a"] }], [new ActivityType("visit", [])])
        {
            Stages = new LeadStages("title", LeadStages.Usual),
        };

        Assert.Equal(Make("Title"), Make("Title"));
        Assert.Equal(Make("Title").GetHashCode(), Make("Title").GetHashCode());
        Assert.NotEqual(Make("Title"), Make("title"));
        Assert.NotEqual(Make("Title"), new LeadSchema(Make("Title").Fields, Make("Title").Activities));
    }
}
