// Made by scripts/make-lists.ts: see README.md. Not to be edited.
export const ZONES = `name|offsets|changes|rule
Africa/Abidjan|0||
Africa/Accra|Africa/Abidjan
Africa/Addis_Ababa|180||
Africa/Algiers|0 60 120|etac1 4r400 1r7lo1 9xs02 5m9o1 cb8o0 5m9o1 5u1o0 5m6c1|
Africa/Asmara|Africa/Addis_Ababa
Africa/Asmera|Africa/Addis_Ababa
Africa/Bamako|Africa/Abidjan
Africa/Bangui|60||
Africa/Banjul|Africa/Abidjan
Africa/Bissau|-60 0|1kcxo1|
Africa/Blantyre|120||
Africa/Brazzaville|Africa/Bangui
Africa/Bujumbura|Africa/Blantyre
Africa/Cairo|120 180|3pac1 4q1o0 6jic1 4q1o0 6kmc1 4q1o0 6jic1 4q1o0 6jic1 4q1o0 6jic1 4q1o0 6kmc1 4q1o0 6jic1 4q1o0 6jic1 4q1o0 6jic1 4q1o0 6kmc1 4q1o0 6jic1 4q1o0 95yc1 23lo0 8ric1 2i1o0 6kmc1 4q1o0 6jic1 4q1o0 6jic1 4q1o0 6jic1 4q1o0 6kmc1 4q1o0 6p2c1 4kho0 6jic1 4q1o0 6jic1 4q1o0 6kmc1 4q1o0 6jic1 4q1o0 6jic1 4q1o0 6g4o1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6p5o1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6p5o1 4r2c0 6hdo1 4r2c0 6hdo1 4jac0 6p5o1 43qc0 74po1 3vyc0 7cho1 3o6c0 7s1o1 36ec0 xdo1 nac0 14u1o1 1amc0 12xo1 1q6c0|2023 4:23:4:1320:180 10:25:4:1260:120
Africa/Casablanca|0 60|1ego01 24mc0 irlo1 2u6c0 8fdo1 4mmc0 7ldo1 1z2c0 1raxo1 k8uc0 70opo1 2u6c0 8fdo1 2hyc0 7u9o1 30uc0 7cho1 3o6c0 8fh01 2j400 yg01 19k00 6hc01 25s00 11s01 2eo00 4r401 2s000 12w01 2mg00 4r401 2dk00 12w01 30w00 4r401 25s00 12w01 3gg00 4jc01 1q800 1ao01 3o800 4jc01 1ig00 12w01 9xs00 12w01 9q000 1ao01 9q000 12w01 9q000 1ao01 9q000 12w01 9xs00 12w01 9q000 1ao01 9q000 12w01 5m6c0|
Africa/Ceuta|0 60 120|1ego01 24mc0 irlo1 2u6c0 8fdo1 4mmc0 7ldo1 1z2c0 1raxo1 mypo2 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5u001 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801|1996 3:25:0:60:120 10:25:0:60:60
Africa/Conakry|Africa/Abidjan
Africa/Dakar|Africa/Abidjan
Africa/Dar_es_Salaam|Africa/Addis_Ababa
Africa/Djibouti|Africa/Addis_Ababa
Africa/Douala|Africa/Bangui
Africa/El_Aaiun|-60 0 60|1yu1o1 iuc2 2u6c1 8fdo2 4mmc1 7ldo2 1z2c1 9c8ho2 2u6c1 8fdo2 2hyc1 7u9o2 30uc1 7cho2 3o6c1 8fh02 2j401 yg02 19k01 6hc02 25s01 11s02 2eo01 4r402 2s001 12w02 2mg01 4r402 2dk01 12w02 30w01 4r402 25s01 12w02 3gg01 4jc02 1q801 1ao02 3o801 4jc02 1ig01 12w02 9xs01 12w02 9q001 1ao02 9q001 12w02 9q001 1ao02 9q001 12w02 9xs01 12w02 9q001 1ao02 9q001 12w02 5m6c1|
Africa/Freetown|Africa/Abidjan
Africa/Gaborone|Africa/Blantyre
Africa/Harare|Africa/Blantyre
Africa/Johannesburg|Africa/Blantyre
Africa/Juba|120 180|3p8o1 55ic0 62xo1 56mc0 641o1 56mc0 61to1 57qc0 60po1 58uc0 5zlo1 59yc0 5yho1 5c6c0 5w9o1 5dac0 62xo1 56mc0 61to1 57qc0 60po1 59yc0 5yho1 5b2c0 5xdo1 5c6c0 5w9o1 5dac0 62xo1 57qc0 60po1 58uc0 4gnxo1 6l9mc0|
Africa/Kampala|Africa/Addis_Ababa
Africa/Khartoum|120 180|3p8o1 55ic0 62xo1 56mc0 641o1 56mc0 61to1 57qc0 60po1 58uc0 5zlo1 59yc0 5yho1 5c6c0 5w9o1 5dac0 62xo1 56mc0 61to1 57qc0 60po1 59yc0 5yho1 5b2c0 5xdo1 5c6c0 5w9o1 5dac0 62xo1 57qc0 60po1 58uc0 4gnxo1 5klmc0|
Africa/Kigali|Africa/Blantyre
Africa/Kinshasa|Africa/Bangui
Africa/Lagos|Africa/Bangui
Africa/Libreville|Africa/Bangui
Africa/Lome|Africa/Abidjan
Africa/Luanda|Africa/Bangui
Africa/Lubumbashi|Africa/Blantyre
Africa/Lusaka|Africa/Blantyre
Africa/Malabo|Africa/Bangui
Africa/Maputo|Africa/Blantyre
Africa/Maseru|Africa/Blantyre
Africa/Mbabane|Africa/Blantyre
Africa/Mogadishu|Africa/Addis_Ababa
Africa/Monrovia|-45 0|mpt91|
Africa/Nairobi|Africa/Addis_Ababa
Africa/Ndjamena|60 120|329yc1 4i6c0|
Africa/Niamey|Africa/Bangui
Africa/Nouakchott|Africa/Abidjan
Africa/Ouagadougou|Africa/Abidjan
Africa/Porto-Novo|Africa/Bangui
Africa/Sao_Tome|0 60|f141o1 b9k00|
Africa/Timbuktu|Africa/Abidjan
Africa/Tripoli|120 60|3r9wo1 2s1o0 5nac1 5m9o0 5nac1 5ndo0 5nac1 5rto0 5hqc1 5plo0 5m6c1 5k1o0 5nac1 5ndo0 5nac1 5m9o0 5nac1 6mxo0 2092c1 5qpo0 4vw9o1 4ag00|
Africa/Tunis|60 120|2alac1 4jc00 6rc01 4q000 30zc01 3kw00 5m801 5m800 6rc01 4ow00 4kew01 4oxo0 5gpo1 6p400 4jc01 6p400 4r401 6hc00|
Africa/Windhoek|120 60|7kzoo1 55p00 6hac1 4r5o0 6p2c1 4jdo0 6p2c1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6p2c1 4jdo0 6p2c1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6p2c1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6p2c1 4jdo0 6p2c1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4r5o0|
America/Adak|-660 -600 -540|3kdo1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 bg6c2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1|2007 3:8:0:720:-540 11:1:0:660:-600
America/Anchorage|-600 -540 -480|3kc01 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 bg6c2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1|2007 3:8:0:660:-480 11:1:0:600:-540
America/Anguilla|-240||
America/Antigua|America/Anguilla
America/Araguaina|-180 -120|4yit01 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 1ry9o1 3o6c0 7cho1 43qc0 75to1 4i6c0 6wxo1 43qc0 6wxo1 4jac0 6wxo1 43qc0 7cho1 3vyc0 7zto1 38mc0 313to1 3o6c0|
America/Argentina/Buenos_Aires|-180 -120|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 43qc0 74po1 43qc0 74po1 4bic0 4n09o1 2dic0 6p5o1 4jac0|
America/Argentina/Catamarca|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 43qc2 74rc1 43oo0 74po1 4bic0 3io1o2 l5o0 13r2c1 2dic0|
America/Argentina/ComodRivadavia|America/Argentina/Catamarca
America/Argentina/Cordoba|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 43qc2 74rc1 43oo0 74po1 4bic0 4n09o1 2dic0 6p5o1 4jac0|
America/Argentina/Jujuy|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic2 7cjc0 4bic2 69lo1 4j8o0 74po1 4bic0 4n09o1 2dic0|
America/Argentina/La_Rioja|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 41ic2 22jc0 54ec1 43qc0 74po1 4bic0 3io1o2 l5o0 13r2c1 2dic0|
America/Argentina/Mendoza|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic2 6y3c0 486c2 71do0 49ac2 74po1 4bgo0 3ie1o2 3w1o0 10q6c1 2dic0|
America/Argentina/Rio_Gallegos|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 43qc0 74po1 43qc0 74po1 4bic0 3io1o2 l5o0 13r2c1 2dic0|
America/Argentina/Salta|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 43qc2 74rc1 43oo0 74po1 4bic0 4n09o1 2dic0|
America/Argentina/San_Juan|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 41ic2 22jc0 54ec1 43qc0 74po1 4bic0 3imxo2 1p5o0 12o6c1 2dic0|
America/Argentina/San_Luis|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4mmc2 6mzc0 486c2 2u9o0 42jic2 1p5o0 12o6c1 oec0 1hdo2 6p5o0 4jac2 6p5o0|
America/Argentina/Tucuman|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 43qc2 74rc1 43oo0 74po1 4bic0 3io1o2 ddo0 13yuc1 2dic0 6p5o1 4jac0|
America/Argentina/Ushuaia|-180 -120 -240|19rx01 30uc0 4kg1o1 2wec0 6wxo1 4bic0 74po1 43qc0 74po1 43qc0 74po1 4bic0 3ilto2 ndo0 13r2c1 2dic0|
America/Aruba|America/Anguilla
America/Asuncion|-240 -180|uzqo1 gvqc0 gwxo1 4ouc0 6lto1 4nqc0 6lto1 4nqc0 6lto1 5m6c0 5ndo1 5nac0 5ndo1 5m6c0 5ndo1 5m6c0 5ndo1 5m6c0 5ndo1 5nac0 5ndo1 5m6c0 5ndo1 5m6c0 5ndo1 5m6c0 5ndo1 5nac0 5ndo1 5m6c0 6apo1 4yuc0 5ndo1 5m6c0 5sxo1 4jac0 6q9o1 5gmc0 5oho1 4lic0 6o1o1 4kec0 6p5o1 4ouc0 6rdo1 4bic0 6wxo1 4jac0 6p5o1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6p5o1 5m6c0 4jdo1 6p2c0 4r5o1 6hac0 61to1 4jac0 6p5o1 4jac0 6p5o1 4jac0 6wxo1 4bic0 6wxo1 4bic0 6wxo1 5eec0 5eho1 5tyc0 5eho1 5tyc0 5m9o1 56mc0 61to1 56mc0 61to1 56mc0 61to1 5eec0 5u1o1 5eec0 5u1o1 5eec0 61to1 56mc0 61to1 56mc0 61to1 5eec0 5u1o1 5eec0 5u1o1 5eec0 5u1o1 5eec0 61to1|
America/Atikokan|-300||
America/Atka|America/Adak
America/Bahia|-180 -120|4yit01 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 7s1o1 3o6c0 7k9o1 3gec0 7zto1 30uc0 7zto1 3vyc0 7cho1 3vyc0 7cho1 3o6c0 7cho1 43qc0 75to1 4i6c0 6wxo1 43qc0 6wxo1 4jac0 6wxo1 43qc0 7cho1 3vyc0 7zto1 38mc0 2pnlo1 43qc0|
America/Bahia_Banderas|-420 -360 -300|883b01 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 5u1o1 4jac0 5u1o1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo2 6h8o1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1|
America/Barbados|-240 -180|2bxe01 3gec0 61to1 56mc0 61to1 56mc0 69lo1 4vic0|
America/Belem|-180 -120|4yit01 43qc0 6wxo1 3gec0 7t5o1 38mc0|
America/Belize|-360 -300|189m01 21ac0 2rtdo1 1q6c0|
America/Blanc-Sablon|America/Anguilla
America/Boa_Vista|-240 -180|4yiuo1 43qc0 6wxo1 3gec0 7t5o1 38mc0 3ncxo1 4jac0 6wxo1 7qc0|
America/Bogota|-300 -240|6zrkc1 8o6c0|
America/Boise|-420 -360|3k701 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 30xo1 87ic0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:540:-360 11:1:0:480:-420
America/Buenos_Aires|America/Argentina/Buenos_Aires
America/Cambridge_Bay|-420 -360 -300|q8v01 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 b8ec2 6oz01 b0t00 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:540:-360 11:1:0:480:-420
America/Campo_Grande|-240 -180|4yiuo1 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 7s1o1 3o6c0 7k9o1 3gec0 7zto1 30uc0 7zto1 3vyc0 7cho1 3vyc0 7cho1 3o6c0 7cho1 43qc0 75to1 4i6c0 6wxo1 43qc0 6wxo1 4jac0 6wxo1 43qc0 7cho1 3vyc0 7zto1 38mc0 7k9o1 3o6c0 821o1 3e6c0 7cho1 3vyc0 7zto1 3gec0 74po1 3vyc0 7k9o1 3o6c0 7k9o1 3vyc0 7cho1 3vyc0 7cho1 43qc0 7cho1 3o6c0 7k9o1 3o6c0 7k9o1 3vyc0 7cho1 3vyc0 7cho1 3vyc0 7cho1 3vyc0 7zto1 38mc0|
America/Cancun|-360 -300 -240|3r3pc1 bjf00 45g501 69ic0 4yxo1 b8ec2 3o6c1 2ldo0 4yxo1 6hac0 4r5o1 6hac0 5u1o1 4jac0 5u1o1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 30xo1|
America/Caracas|-240 -270|bvnvo1 2mmo00|
America/Catamarca|America/Argentina/Catamarca
America/Cayenne|-180||
America/Cayman|America/Atikokan
America/Chicago|-360 -300|3k5c1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:480:-300 11:1:0:420:-360
America/Chihuahua|-360 -300 -420|8839c1 69ic0 4yxo1 69ic0 b8ho2 4yxo0 6hac2 4r5o0 6hac2 5u1o0 4jac2 5u1o0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0|
America/Ciudad_Juarez|-360 -300 -420|8839c1 69ic0 4yxo1 69ic0 b8ho2 4yxo0 6hac2 4r5o0 6hac2 5u1o0 4jac2 5u1o0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4blo0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 43to0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 43to0 7cec2 3w1o0 82z02|2023 3:8:0:540:-360 11:1:0:480:-420
America/Coral_Harbour|America/Atikokan
America/Cordoba|America/Argentina/Cordoba
America/Costa_Rica|-360 -300|2v5m01 30uc0 87lo1 30uc0 3bvlo1 512c0 67do1 1rac0|
America/Coyhaique|-180 -240|2ot01 61to0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 69lo0 4yuc1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 5m6c1 5m9o0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 5u1o0 5eec1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 56mc1 61to0 4r2c1 61to0 5tyc1 5u1o0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 56mc1 61to0 4r2c1 6hdo0 5eec1 5u1o0 6hac1 38po0 7ryc1 3w1o0 7cec1 43to0 74mc1 43to0 j0ec1 2t5o0 8fac1 2t5o0 8fac1 2t5o0 7cec1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4yxo0 69ic1 4r5o0 6p2c1 4r5o0|
America/Creston|-420||
America/Cuiaba|-240 -180|4yiuo1 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 7s1o1 3o6c0 7k9o1 3gec0 7zto1 30uc0 7zto1 3vyc0 7cho1 3vyc0 7cho1 3o6c0 7cho1 43qc0 75to1 4i6c0 6wxo1 43qc0 6wxo1 4jac0 6wxo1 43qc0 7cho1 3vyc0 7zto1 38mc0 jaho1 3e6c0 7cho1 3vyc0 7zto1 3gec0 74po1 3vyc0 7k9o1 3o6c0 7k9o1 3vyc0 7cho1 3vyc0 7cho1 43qc0 7cho1 3o6c0 7k9o1 3o6c0 7k9o1 3vyc0 7cho1 3vyc0 7cho1 3vyc0 7cho1 3vyc0 7zto1 38mc0|
America/Curacao|America/Anguilla
America/Danmarkshavn|-180 -120 0|37ooc1 5e9c0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 323c2|
America/Dawson|-540 -480 -420|173j01 218po2 5m6c1 5m9o2 5m6c1 5m9o2 5tyc1 5eho2 5tyc1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 43to2 7cec1 3w1o2 7cec1 3w1o2 7cec1 43to2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 43to2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2|
America/Dawson_Creek|-480 -420|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1|
America/Denver|-420 -360|3k701 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:540:-360 11:1:0:480:-420
America/Detroit|-300 -240|11h7o1 5m6c0 25to1 92mc0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Dominica|America/Anguilla
America/Edmonton|-420 -360|q8v01 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1|
America/Eirunepe|-300 -240|4yiwc1 43qc0 6wxo1 3gec0 7t5o1 38mc0 1s61o1 3vyc0 4ho1o1 1onac0|
America/El_Salvador|-360 -300|5feq01 4jac0 6p5o1 4jac0|
America/Ensenada|-480 -420|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0|2010 3:8:0:600:-420 11:1:0:540:-480
America/Fort_Nelson|-480 -420|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1|
America/Fort_Wayne|-300 -240|3k3o1 5m6c0 b3h5o1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Fortaleza|-180 -120|4yit01 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 30o9o1 4jac0 6wxo1 fic0 b0po1 3vyc0|
America/Glace_Bay|-240 -180|q8q01 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:360:-180 11:1:0:300:-240
America/Godthab|-180 -120|37ooc1 5e9c0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01|2024 3:25:0:60:-60 10:25:0:60:-120
America/Goose_Bay|-240 -180 -120|3k201 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yud1 69ic0 4yxo2 6h8o0 4r7c1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7chn0|2012 3:8:0:360:-180 11:1:0:300:-240
America/Grand_Turk|-300 -240|2x3no1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 159ic0|2019 3:8:0:420:-240 11:1:0:360:-300
America/Grenada|America/Anguilla
America/Guadeloupe|America/Anguilla
America/Guatemala|-360 -300|17yi01 2t2c0 2w3to1 3tqc0 2cjdo1 56mc0 4l3do1 4r2c0|
America/Guayaquil|-300 -240|768wc1 24mc0|
America/Guyana|-225 -180 -240|1qwm91 57t4f2|
America/Halifax|-240 -180|3k201 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:360:-180 11:1:0:300:-240
America/Havana|-300 -240|3k0c1 5m6c0 5m9o1 5tyc0 5m9o1 4yuc0 69lo1 4zyc0 68ho1 512c0 67do1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5u1o1 4r2c0 4yxo1 6hac0 4r5o1 6hac0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4yuc0 69lo1 4yuc0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 5eho1 61qc0 5eho1 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5m801 5m800 5m801 5u000 56o01 6hc00 4r401 6p400 4r401 6hc00 4r401 6hc00 4yw01 69k00 4yw01 69k00 4r401 t6000 43s01 74o00 4bk01 6ww00 43s01 74o00 4bk01 74o00 4bk01 7cg00 4bk01 6p400 3w001 7cg00 3w001 7cg00 3w001 7cg00 43s01 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 43s01 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 3w001 iso00|2028 3:8:0:300:-240 11:1:0:300:-300
America/Hermosillo|-420 -360|883b01 69ic0 4yxo1 69ic0 4yxo1 69ic0|
America/Indiana/Indianapolis|America/Fort_Wayne
America/Indiana/Knox|-360 -300|3k5c1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 4vfic0|2007 3:8:0:480:-300 11:1:0:420:-360
America/Indiana/Marengo|-300 -240|3k3o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 ewpo1 7k6c0 9j35o1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Indiana/Petersburg|-360 -300|3k5c1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 98pqc0 43to1|2008 3:8:0:420:-240 11:1:0:360:-300
America/Indiana/Tell_City|-300 -240 -360|3k3o1 5m6c0 b9yho2|2007 3:8:0:480:-300 11:1:0:420:-360
America/Indiana/Vevay|-300 -240|3k3o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 agsho1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Indiana/Vincennes|-300 -240 -360|3k3o1 5m6c0 b9yho2 43to0|2008 3:8:0:420:-240 11:1:0:360:-300
America/Indiana/Winamac|-300 -240 -360|3k3o1 5m6c0 b9yho2 43to1 7cco0|2008 3:8:0:420:-240 11:1:0:360:-300
America/Indianapolis|America/Fort_Wayne
America/Inuvik|-480 -420 -360|q8wo1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o2 5m4o1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5tyc1 5eho2 5tyc1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 43to2 7cec1 3w1o2 7cec1 3w1o2 7cec1 43to2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 43to2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 43to2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2 7cec1 3w1o2|
America/Iqaluit|-300 -240 -360|q8ro1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac2 4r7c0 b8ec1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Jamaica|-300 -240|1997o1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0|
America/Jujuy|America/Argentina/Jujuy
America/Juneau|-480 -420 -540|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 gupo1 5m6c0 5m9o1 5tyc0 5eho1 5tyc2 5mbc0 5m6c2 5m9o0 5m6c2 5m9o0 5m6c2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2|2007 3:8:0:660:-480 11:1:0:600:-540
America/Kentucky/Louisville|-300 -240|3k3o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 ewpo1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Kentucky/Monticello|-360 -300 -240|3k5c1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 b8ec2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1|2007 3:8:0:420:-240 11:1:0:360:-300
America/Knox_IN|America/Indiana/Knox
America/Kralendijk|America/Anguilla
America/La_Paz|America/Anguilla
America/Lima|-300 -240|50dkc1 2ryc0 8hlo1 2ryc0 v1to1 2ryc0 16bdo1 2ryc0|
America/Los_Angeles|-480 -420|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:600:-420 11:1:0:540:-480
America/Louisville|America/Kentucky/Louisville
America/Lower_Princes|America/Anguilla
America/Maceio|-180 -120|4yit01 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 1ry9o1 3o6c0 151to1 4jac0 6wxo1 fic0 b0po1 3vyc0|
America/Managua|-360 -300|11je01 k8uc0 1a0po1 31yc0 86ho1 31yc0 3lwwc1 88fo0 321o1 193ac0 2l8po1 5eec0 6hh01 4r0o0|
America/Manaus|-240 -180|4yiuo1 43qc0 6wxo1 3gec0 7t5o1 38mc0 1s61o1 3vyc0|
America/Marigot|America/Anguilla
America/Martinique|-240 -180|37omo1 5eec0|
America/Matamoros|-360 -300|5ps5c1 6hac0 2btto1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 5u1o1 4jac0 5u1o1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0|2010 3:8:0:480:-300 11:1:0:420:-360
America/Mazatlan|-420 -360|883b01 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 5u1o1 4jac0 5u1o1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0|
America/Mendoza|America/Argentina/Mendoza
America/Menominee|-300 -360|173fo1 25to0 92mc1 3o9o0 7k6c1 5m9o0 5tyc1 5eho0 5tyc1 5m9o0 5m6c1 5m9o0 5m6c1 5m9o0 5m6c1 5m9o0 5m6c1 5m9o0 5tyc1 5eho0 5tyc1 5m9o0 5m6c1 5m9o0 5m6c1 5m9o0 5m6c1 4yxo0 69ic1 4yxo0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4yxo0 69ic1 4yxo0 69ic1 4yxo0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4yxo0 69ic1 4yxo0 69ic1 4yxo0 69ic1 4yxo0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4yxo0 69ic1 4yxo0 69ic1 4yxo0 6hac1 4r5o0 6hac1 4r5o0 6hac1|2007 3:8:0:480:-300 11:1:0:420:-360
America/Merida|-360 -300|3r3pc1 9lic0 47e1o1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 5u1o1 4jac0 5u1o1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0|
America/Metlakatla|-480 -420 -540|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 a0sxo2 43to0 7cec2 3w1o0 7cec2 3w1o0 9pyc2 1iho0 7cec2|2020 3:8:0:660:-480 11:1:0:600:-540
America/Mexico_City|-360 -300|8839c1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 5u1o1 4jac0 5u1o1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0|
America/Miquelon|-240 -180 -120|38geo1 2635o2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1|2007 3:8:0:300:-120 11:1:0:240:-180
America/Moncton|-240 -180|3k201 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 gupo1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yud1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:360:-180 11:1:0:300:-240
America/Monterrey|-360 -300|5ps5c1 6hac0 2btto1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 5u1o1 4jac0 5u1o1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0|
America/Montevideo|-180 -120 -90 -150|3it01 1jic0 kyho1 2lac0 gupo2 1q5i3 5eho0 3ggu1 30uc0 jg1o1 2dic0 8fdo1 2t2c0 8uxo1 2dic0 1q9o1 9xqc0 2fbdo1 2cec0 8uxo1 2lac0 7cho1 3o6c0 7cho1 43qc0 7cho1 3vyc0 74po1 43qc0 3ma1o1 5u1o0 61to1 4r2c0 69lo1 4yuc0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4yuc0 69lo1 4yuc0 69lo1 4yuc0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0|
America/Montreal|-300 -240|3k3o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Montserrat|America/Anguilla
America/Nassau|America/Montreal
America/New_York|-300 -240|3k3o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:420:-240 11:1:0:360:-300
America/Nipigon|America/Montreal
America/Nome|-660 -600 -540 -480|3kdo1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc2 5m6c3 5m6c2 5m9o3 5m6c2 5m9o3 5m6c2 4yxo3 69ic2 4yxo3 6hac2 4r5o3 6hac2 4r5o3 6hac2 4yxo3 69ic2 4yxo3 69ic2 4yxo3 6hac2 4r5o3 6hac2 4r5o3 6hac2 4yxo3 69ic2 4yxo3 69ic2 4yxo3 69ic2 4yxo3 6hac2 4r5o3 6hac2 4r5o3 6hac2 4yxo3 69ic2 4yxo3 69ic2 4yxo3 6hac2 4r5o3 6hac2 4r5o3 6hac2|2007 3:8:0:660:-480 11:1:0:600:-540
America/Noronha|-120 -60|4yirc1 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 30o9o1 4jac0 6wxo1 7qc0 b8ho1 3vyc0|
America/North_Dakota/Beulah|-420 -360|3k701 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1|2011 3:8:0:480:-300 11:1:0:420:-360
America/North_Dakota/Center|-420 -360 -300|3k701 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 b8ec2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1 4yxo2 69ic1 4yxo2 69ic1 4yxo2 6hac1 4r5o2 6hac1 4r5o2 6hac1|2007 3:8:0:480:-300 11:1:0:420:-360
America/North_Dakota/New_Salem|-420 -360 -300|3k701 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 b8ec2 6hac1 4r5o2 6hac1 4r5o2 6hac1|2007 3:8:0:480:-300 11:1:0:420:-360
America/Nuuk|America/Godthab
America/Ojinaga|-360 -300 -420|8839c1 69ic0 4yxo1 69ic0 b8ho2 4yxo0 6hac2 4r5o0 6hac2 5u1o0 4jac2 5u1o0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4blo0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 43to0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 3w1o0 7cec2 43to0 7cec2 3w1o0|2023 3:8:0:480:-300 11:1:0:420:-360
America/Panama|America/Atikokan
America/Pangnirtung|America/Iqaluit
America/Paramaribo|-210 -180|4m9pu1|
America/Phoenix|America/Creston
America/Port-au-Prince|-300 -240|46gwc1 5eec0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yzc1 6hc00 4r401 6hc00 4r401 6hc00 4yw01 69k00 4yw01 69k00 4yw01 6hc00 4r401 6hc00 4r401 6hc00 4yw01 69k00 4yw01 69k00 2btqc1 6hac0 4r5o1 6hac0 1ohx01 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0|2017 3:8:0:420:-240 11:1:0:360:-300
America/Port_of_Spain|America/Anguilla
America/Porto_Acre|-300 -240|4yiwc1 43qc0 6wxo1 3gec0 7t5o1 38mc0 6dq1o1 1onac0|
America/Porto_Velho|-240 -180|4yiuo1 43qc0 6wxo1 3gec0 7t5o1 38mc0|
America/Puerto_Rico|America/Anguilla
America/Punta_Arenas|-180 -240|2ot01 61to0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 69lo0 4yuc1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 5m6c1 5m9o0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 5u1o0 5eec1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 56mc1 61to0 4r2c1 61to0 5tyc1 5u1o0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 56mc1 61to0 4r2c1 6hdo0 5eec1 5u1o0 6hac1 38po0 7ryc1 3w1o0 7cec1 43to0 74mc1 43to0 j0ec1 2t5o0|
America/Rainy_River|-360 -300|3k5c1 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5eg01 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5eg01 5u000 5m801 5m800 5m801 5m800 5m801 5m800 4yw01 69k00 4yw01 6hc00 4r401 6hc00 4r401 6hc00 4yw01 69k00 4yw01 69k00 4yw01 6hc00 4r401 6hc00 4r401 6hc00 4yw01 69k00 4yw01 69k00 4yw01 69k00 4yw01 6hc00 4r401 6hc00 4r401 6hc00 4yw01 69k00 4yw01 69k00 4yw01 6hc00 4r401 6hc00 4r401 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1|
America/Rankin_Inlet|-360 -300|q8tc1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 hpqc0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:480:-300 11:1:0:420:-360
America/Recife|-180 -120|4yit01 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 30o9o1 4jac0 6wxo1 7qc0 b8ho1 3vyc0|
America/Regina|-360||
America/Resolute|-360 -300|q8tc1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 hpqc0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 hxic0|2008 3:8:0:480:-300 11:1:0:420:-360
America/Rio_Branco|America/Porto_Acre
America/Rosario|America/Argentina/Cordoba
America/Santa_Isabel|America/Ensenada
America/Santarem|-240 -180|4yiuo1 43qc0 6wxo1 3gec0 7t5o1 38mc0 6dq1o1|
America/Santiago|-180 -240|2ot01 61to0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 69lo0 4yuc1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 5m6c1 5m9o0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 5u1o0 5eec1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 56mc1 61to0 4r2c1 61to0 5tyc1 5u1o0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 56mc1 61to0 4r2c1 6hdo0 5eec1 5u1o0 6hac1 38po0 7ryc1 3w1o0 7cec1 43to0 74mc1 43to0 j0ec1 2t5o0 8fac1 2t5o0 8fac1 2t5o0 7cec1 4r5o0 6hac1 4r5o0 6hac1 4r5o0 6hac1 4yxo0|2023 4:2:0:180:-240 9:2:0:240:-180
America/Santo_Domingo|-270 -300 -240|1kvi1 7lcu0 2on61 8rku0 2j361 8pcu0 2lb61 8n4u0 2mf61 8m0u2 856ho1 12w02|
America/Sao_Paulo|-180 -120|4yit01 43qc0 6wxo1 3gec0 7t5o1 38mc0 7s1o1 38mc0 7zto1 3o6c0 7s1o1 3o6c0 7k9o1 3gec0 7zto1 30uc0 7zto1 3vyc0 7cho1 3vyc0 7cho1 3o6c0 7cho1 43qc0 75to1 4i6c0 6wxo1 43qc0 6wxo1 4jac0 6wxo1 43qc0 7cho1 3vyc0 7zto1 38mc0 7k9o1 3o6c0 821o1 3e6c0 7cho1 3vyc0 7zto1 3gec0 74po1 3vyc0 7k9o1 3o6c0 7k9o1 3vyc0 7cho1 3vyc0 7cho1 43qc0 7cho1 3o6c0 7k9o1 3o6c0 7k9o1 3vyc0 7cho1 3vyc0 7cho1 3vyc0 7cho1 3vyc0 7zto1 38mc0|
America/Scoresbysund|-120 -60 0|37omo1 5eg00 5m4o2 5m6c1 5m802 5m801 5m802 5m801 5m802 5u001 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5u001 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5u002 6hc01 4r402 6hc01 4r402 6hc01 4r402 6p401 4jc02 6p401 4jc02 6p401 4r402 6hc01 4r402 6hc01 4r402 6p401 4jc02 6p401 4jc02 6p401 4jc02 6p401 4r402 6hc01 4r402 6hc01 4r402 6p401 4jc02 6p401 4jc02 6p401 4r402 6hc01 4r402 6hc01 4r402 6hc01 4r402 6p401 4jc02 6p401 4jc02 6p401 4r402 6hc01 4r402 6hc01 4r402 6p401 4jc02 6p401 4jc02 6p401 b8g00|2025 3:25:0:60:-60 10:25:0:60:-120
America/Shiprock|America/Denver
America/Sitka|-480 -420 -540|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc2 5mbc0 5m6c2 5m9o0 5m6c2 5m9o0 5m6c2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2 4yxo0 69ic2 4yxo0 69ic2 4yxo0 6hac2 4r5o0 6hac2 4r5o0 6hac2|2007 3:8:0:660:-480 11:1:0:600:-540
America/St_Barthelemy|America/Anguilla
America/St_Johns|-210 -150 -90|3k161 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yud1 69ic0 4yxo2 6h8o0 4r7c1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7chn0|2012 3:8:0:330:-150 11:1:0:270:-210
America/St_Kitts|America/Anguilla
America/St_Lucia|America/Anguilla
America/St_Thomas|America/Anguilla
America/St_Vincent|America/Anguilla
America/Swift_Current|-420 -360|q8v01|
America/Tegucigalpa|-360 -300|5feq01 4jac0 6p5o1 4jac0 5ijto1 2u6c0|
America/Thule|-240 -180|6nhe01 5m6c0 5m9o1 5m6c0 5u1o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:360:-180 11:1:0:300:-240
America/Thunder_Bay|America/Montreal
America/Tijuana|America/Ensenada
America/Toronto|America/Montreal
America/Tortola|America/Anguilla
America/Vancouver|-480 -420|3k8o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1|
America/Virgin|America/Anguilla
America/Whitehorse|-480 -420|38c8o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 43to1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1 7cec0 3w1o1|
America/Winnipeg|America/Rainy_River
America/Yakutat|-540 -480|3kac1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 25to1 92mc0 3o9o1 7k6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:660:-480 11:1:0:600:-540
America/Yellowknife|America/Edmonton
Antarctica/Casey|480 660|cglq01 49700 il101 3lyc0 1glac1 fl5o0 6hh01 4ypc0 67h01 4t700 6hc11 4yqz0 69p11 4yqz0 69p11 4vjz0|
Antarctica/Davis|420 300|cglro1 4g1o0 ie6c1 3m1o0|
Antarctica/DumontDUrville|600||
Antarctica/Macquarie|660 600|20yo1 74o00 4bk01 74o00 3o801 7k800 3w001 7cg00 3w001 7cg00 3w001 7cg00 43s01 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 4r401 6p400 4jc01 6p400 3w001 7cg00 3w001 7cg00 3w001 74o00 4jc01 6ww00 4jc01 6ww00 4bk01 6ww00 4bk01 6ww00 4r401 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5m801 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5eg01 4r400 6hc01 61s00 5eg01 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5m801 5m800 5eg01 61s00 5m801 5m800 5m801 5m800|2011 4:0:6:960:600 10:0:6:960:660
Antarctica/Mawson|360 300|cgltc1|
Antarctica/McMurdo|720 780|1iivc1 3gg00 7k801 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 6p401 4yw00 69k01 4yw00 69k01 4yw00 69k01 56o00 61s01 56o00 61s01 56o00 61s01 56o00 69k01 4yw00 69k01 4yw00 69k01 56o00 61s01 56o00 61s01 56o00 69k01 4yw00 69k01 4yw00 69k01 56o00 61s01 56o00 61s01 56o00 61s01 56o00 61s01|2008 4:0:6:840:720 9:23:6:840:780
Antarctica/Palmer|-180 -120 -240|19rx01 30uc0 2i6po2 501o0 4r2c2 6hdo0 4r2c2 6p5o0 4jac2 6p5o0 4jac2 6p5o0 5m6c2 5m9o0 4r2c2 6hdo0 4r2c2 6p5o0 4jac2 5u1o0 5eec2 6p5o0 4r2c2 6hdo0 4r2c2 6hdo0 4r2c2 6hdo0 4r2c2 6p5o0 4jac2 6p5o0 56mc2 61to0 4r2c2 61to0 5tyc2 5u1o0 4r2c2 6p5o0 4jac2 6p5o0 4jac2 6p5o0 4jac2 6p5o0 4r2c2 6hdo0 4r2c2 6hdo0 4r2c2 6p5o0 4jac2 6p5o0 56mc2 61to0 4r2c2 6hdo0 5eec2 5u1o0 6hac2 38po0 7ryc2 3w1o0 7cec2 43to0 74mc2 43to0 j0ec2 2t5o0|
Antarctica/Rothera|0 -180|25yo01|
Antarctica/South_Pole|Antarctica/McMurdo
Antarctica/Syowa|Africa/Addis_Ababa
Antarctica/Troll|0||2005 3:25:0:60:120 10:25:0:60:0
Antarctica/Vostok|420 0 300|7ji4c1 8fno0 94cvo2|
Arctic/Longyearbyen|60 120|37oho1 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Asia/Aden|Africa/Addis_Ababa
Asia/Almaty|360 420 300|3is601 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 61xgo2|
Asia/Amman|120 180|12n0o1 3lyc0 6jlo1 4pyc0 6jlo1 4pyc0 6kpo1 5oec0 5l5o1 4pyc0 6iho1 4pyc0 21axo1 5nac0 5plo1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 6kpo1 4nqc0 69lo1 4yuc0 5zlo1 512c0 61to1 5eec0 5m9o1 5m6c0 5m9o1 56mc0 69lo1 4yw00 69k01 56o00 61s01 56o00 61s01 56o00 8ts01 2mg00 5sw01 5nc00 5l401 5nc00 5m801 5m800 5m801 6hc00 4r401 69k00 56o01 5m800 5m801 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 jfyc0 30xo1 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 3o801|
Asia/Anadyr|780 840 720 660|3iruc1 5nac0 b9lo2 5m9o0 5nac2 5ndo0 5mbc2 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5u002 b8ho3 3gg02 25qc0 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 bg9o3 4jc02|
Asia/Aqtau|300 360 240|3ofjo1 b9ic0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m802 5m9o0 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400|
Asia/Aqtobe|300 360 240|3is7o1 gwuc0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400|
Asia/Ashgabat|300 360 240|3is7o1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00|
Asia/Ashkhabad|Asia/Ashgabat
Asia/Atyrau|300 360 240|3ofjo1 b9ic0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 bg9o2 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400|
Asia/Baghdad|180 240|3uz701 4pyc0 5l5o1 5oec0 5ndo1 5nac0 5m9o1 5l5o0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5nfc1 5nc00 5nc01 5nc00 5m801 5nc00 5m801 5nc00 5m801 5nc00 5nc01 5nc00 5m801 5nc00 5m801 5nc00 5m801 5nc00 5nc01 5nc00 5m801 5nc00 5m801 5nc00 5m801 5nc00 5nc01 5nc00 5m801 5nc00 5m801 5nc00 5m801 5nc00|
Asia/Bahrain|240 180|r7tc1|
Asia/Baku|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 5m800 195nc1 6hc00 4r2c1 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6hc00|
Asia/Bangkok|420||
Asia/Barnaul|420 480 360|3is4c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 1xv00 3oeo2 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 fzlo0|
Asia/Beirut|120 180|rv8o1 346c0 6jlo1 4pyc0 6jlo1 4pyc0 6jlo1 4pyc0 6kpo1 4pyc0 6jlo1 4pyc0 6iho1 4pyc0 1qypo1 56mc0 62xo1 56mc0 62xo1 56mc0 62xo1 56mc0 72ho1 486c0 6cxo1 4wmc0 62xo1 56mc0 62xo1 56mc0 641o1 4tac0 5eho1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5u1o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0|1999 3:24:6:1320:180 10:24:6:1260:120
Asia/Bishkek|360 420 300|3is601 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 ac802 6xyc0 56mc2 61to0 56mc2 61to0 56mc2 61to0 56mc2 61to0 5eec2 5mdu0 6hac2 4r5o0 6hac2 4r5o0 6p2c2 4jdo0 6p2c2 4jdo0 6p2c2 4r5o0 6hac2 4r5o0 6hac2 4r5o0 6p2c2 4jdo0|
Asia/Brunei|480||
Asia/Calcutta|330||
Asia/Chita|540 600 480|3is101 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec2 fznc0|
Asia/Choibalsan|420 480 540|2i6cc1 1n4uc2 5nac1 5ndo2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5tyc1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5u1o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 t5102 4r2c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5tyc1 2nplo2 5m301 5md02 5m301|
Asia/Chongqing|480 540|545q01 43qc0 6hdo1 4r2c0 6p5o1 4jac0 6p5o1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0|
Asia/Chungking|Asia/Chongqing
Asia/Colombo|330 390 360|89jyu1 4r362 2yq8u0|
Asia/Dacca|360 420|ccwcc1 60o00|
Asia/Damascus|120 180|3pc01 4pyc0 6jlo1 4pyc0 6kpo1 4pyc0 6jlo1 4pyc0 6jlo1 4pyc0 6jlo1 4pyc0 6kpo1 4pyc0 6jlo1 3smc0 7gxo1 3smc0 1fvto1 5eec0 5w9o1 5eec0 fixo1 792c0 4exo1 7j2c0 475o1 73ic0 4nto1 5oec0 5m9o1 5m6c0 5nac1 5nac0 5v5o1 5fic0 5flo1 5nac0 5sxo1 5nac0 5m9o1 5nac0 5ndo1 5nac0 5l5o1 5oec0 5k1o1 5pic0 5m9o1 5nac0 5ndo1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5nac0 5m9o1 5nac0 5m9o1 5dac0 5u1o1 6p2c0 4r5o1 6iec0 4i9o1 6p2c0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1|
Asia/Dhaka|Asia/Dacca
Asia/Dili|540 480|1zep01 7ms9o0|
Asia/Dubai|240||
Asia/Dushanbe|360 420 300|3is601 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 am9o2|
Asia/Famagusta|120 180|1ni4o1 5m6c0 6o1o1 4lic0 5ddo1 5eec0 5u1o1 5nac0 5l5o1 5m6c0 5u1o1 5eec0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5u1o1 5m6c0 5m9o1 5m6c0 5m9o1 6hh00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6hc00 4r401 hxk00|2018 3:25:0:60:180 10:25:0:60:120
Asia/Gaza|120 180|1ev0o1 30uc0 5u1o1 43qc0 1jixo1 1ao00 151s01 3gg00 74o01 4bic0 7zto1 3gec0 6sho1 4nqc0 6hdo1 4jac0 7cho1 3vyc0 69lo1 4r2c0 6hdo1 4yuc0 6hdo1 4yuc0 6f5o1 4tac0 6f5o1 4lic0 6mxo1 4tac0 6mxo1 56o00 61s01 56o00 61s01 56o00 6hc01 5m6c0 5u1o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 56o00 61s01 5b5o0 5iuc1 5dac0 5w9o1 53do0 62uc1 4r2c0 6hdo1 4yw00 6ao11 486b0 76xp1 3rib0 7gxo1 5eg00 5u001 5m6c0 5m9o1 6hac0 4s9o1 6g800 4s9o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4q001 6iec0 4r5o1 6hc00 4r401 6o000 4lk01 6o1o0 5m9o1 5m6c0 5eho1 5tyc0 56po1 61qc0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 69ic0 4yxo1 61qc0 56po1 5m6c0 5m9o1 5eec0 5u1o1 4yuc0 1iho1 7qc0 4r5o1 4jac0 1apo1 nac0 4r5o1 4bic0 1apo1 v2c0 4r5o1 3vyc0 1iho1 12uc0 4r5o1 3o6c0 1apo1 1q6c0 4jdo1 3gec0 1apo1 1xyc0 4jdo1 30uc0 1iho1 25qc0 4r5o1 2lac0 1apo1 2lac0 4r5o1 25qc0 1iho1 2t2c0 4r5o1 1xyc0 1apo1 3gec0 4jdo1 1q6c0 1apo1 3o6c0 4jdo1 1amc0 1iho1 3vyc0 4r5o1 v2c0 1apo1 4bic0 4r5o1 fic0 1iho1 4jac0 4r5o1 7qc0 1iho1 4r2c0 61to1 5eec0 5m9o1 5m6c0 56po1 61qc0 4yxo1 69ic0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6hac0 4yxo1 61qc0 56po1 5tyc0 5eho1 5eec0 5u1o1 56mc0 1apo1 7qc0 4jdo1 4yuc0 1apo1 fic0 4jdo1 4jac0 1iho1 nac0 4r5o1 43qc0 1apo1 12uc0 4r5o1 3o6c0 1iho1 1amc0 4r5o1 3gec0 1iho1 1q6c0 4jdo1 38mc0 1apo1 25qc0 4jdo1 2t2c0 1iho1 2dic0 4r5o1 2dic0 1apo1 2t2c0 4r5o1 25qc0 1apo1 30uc0 4r5o1 1q6c0 1iho1 38mc0 4r5o1 1iec0 1apo1 3vyc0 4jdo1 12uc0 1iho1 43qc0 4jdo1 v2c0 1iho1 4bic0 4r5o1 fic0 1apo1 4r2c0|2087 3:24:6:0:180 10:23:5:1380:120
Asia/Harbin|Asia/Chongqing
Asia/Hebron|120 180|1ev0o1 30uc0 5u1o1 43qc0 1jixo1 1ao00 151s01 3gg00 74o01 4bic0 7zto1 3gec0 6sho1 4nqc0 6hdo1 4jac0 7cho1 3vyc0 69lo1 4r2c0 6hdo1 4yuc0 6hdo1 4yuc0 6f5o1 4tac0 6f5o1 4lic0 6mxo1 4tac0 6mxo1 56o00 61s01 56o00 61s01 56o00 6hc01 5m6c0 5u1o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 56o00 61s01 5b5o0 5iuc1 5dac0 5w9o1 53do0 62uc1 4uec0 6e1o1 4yw00 69k01 49ac0 76xp1 3rib0 w9o1 yec0 5m9o1 5eg00 5u001 5m6c0 5m9o1 6hac0 4s9o1 6g800 4s9o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4q001 6iec0 4r5o1 6hc00 4r401 6o000 4lk01 6o1o0 5m9o1 5m6c0 5eho1 5tyc0 56po1 61qc0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 69ic0 4yxo1 61qc0 56po1 5m6c0 5m9o1 5eec0 5u1o1 4yuc0 1iho1 7qc0 4r5o1 4jac0 1apo1 nac0 4r5o1 4bic0 1apo1 v2c0 4r5o1 3vyc0 1iho1 12uc0 4r5o1 3o6c0 1apo1 1q6c0 4jdo1 3gec0 1apo1 1xyc0 4jdo1 30uc0 1iho1 25qc0 4r5o1 2lac0 1apo1 2lac0 4r5o1 25qc0 1iho1 2t2c0 4r5o1 1xyc0 1apo1 3gec0 4jdo1 1q6c0 1apo1 3o6c0 4jdo1 1amc0 1iho1 3vyc0 4r5o1 v2c0 1apo1 4bic0 4r5o1 fic0 1iho1 4jac0 4r5o1 7qc0 1iho1 4r2c0 61to1 5eec0 5m9o1 5m6c0 56po1 61qc0 4yxo1 69ic0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6hac0 4yxo1 61qc0 56po1 5tyc0 5eho1 5eec0 5u1o1 56mc0 1apo1 7qc0 4jdo1 4yuc0 1apo1 fic0 4jdo1 4jac0 1iho1 nac0 4r5o1 43qc0 1apo1 12uc0 4r5o1 3o6c0 1iho1 1amc0 4r5o1 3gec0 1iho1 1q6c0 4jdo1 38mc0 1apo1 25qc0 4jdo1 2t2c0 1iho1 2dic0 4r5o1 2dic0 1apo1 2t2c0 4r5o1 25qc0 1apo1 30uc0 4r5o1 1q6c0 1iho1 38mc0 4r5o1 1iec0 1apo1 3vyc0 4jdo1 12uc0 1iho1 43qc0 4jdo1 v2c0 1iho1 4bic0 4r5o1 fic0 1apo1 4r2c0|2087 3:24:6:0:180 10:23:5:1380:120
Asia/Ho_Chi_Minh|480 420|1pdmo1|
Asia/Hong_Kong|480 540|3bsi1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 25to1 92mc0 5m9o1 5m6c0 5m9o1 5m6c0 sy9o1 4yuc0|
Asia/Hovd|360 420 480|2i6e01 1n4uc2 5nac1 5ndo2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5tyc1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5u1o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 t5102 4r2c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5m6c1 5m9o2 5tyc1 2nplo2 5m301 5md02 5m301|
Asia/Irkutsk|480 540 420|3is2o1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Asia/Istanbul|120 180 240|12jqc1 4r400 4jdo1 6p2c0 4aho1 6xyc0 4blo1 6wuc0 4r5o1 61qc0 56po1 1o26c2 1xyc1 c81o0 58w01 4yw00 5nc01 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5eg01 5u000 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jfc1 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4kg01 6o000 4jc01 6p400 4r401 6hc00 4s801 6g800 4r401 6ww00 4bk01|
Asia/Jakarta|Asia/Bangkok
Asia/Jayapura|540||
Asia/Jerusalem|120 180|1ev0o1 30uc0 5u1o1 43qc0 1jixo1 1ao00 151s01 3gg00 74o01 4bic0 7zto1 3gec0 6sho1 4nqc0 6hdo1 4jac0 7cho1 3vyc0 69lo1 4r2c0 6hdo1 4yuc0 6hdo1 4yuc0 6f5o1 4tac0 6f5o1 4lic0 6mxo1 4tac0 5zlo1 5pic0 5qpo1 5gmc0 5rto1 58uc0 6f901 4r2c0 6wxo1 5eco0 5plo1 56mc0 5qpo1 5xac0 5b5o1 5tyc0 5rto1 56mc0 5wbc1 5w6c0 5c9o1 5oec0 5k1o1 58uc0 5zlo1 5w6c0 5c9o1 5oec0 5k1o1 58uc0 67do1 5oec0 5k1o1 5gmc0|2013 3:23:5:0:180 10:24:6:1380:120
Asia/Kabul|270||
Asia/Kamchatka|720 780 660|3irw01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 bg9o2 4jc00|
Asia/Karachi|300 360|a3p3o1 5m6c0 1rqho1 4pyc0 53do1 666c0|
Asia/Kashgar|360||
Asia/Kathmandu|330 345|50d2u1|
Asia/Katmandu|Asia/Kathmandu
Asia/Khandyga|540 600 480 660|3is101 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 22co1 2opo3 6p401 4jc03 6p401 4jc03 6p401 4jc03 6p401 4r403 6hc01 4r403 6hc01 4r403 6p401 4jc03 58r01 z5p00|
Asia/Kolkata|Asia/Calcutta
Asia/Krasnoyarsk|420 480 360|3is4c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Asia/Kuala_Lumpur|450 480|3r9mo1|
Asia/Kuching|Asia/Brunei
Asia/Kuwait|Africa/Addis_Ababa
Asia/Macao|Asia/Hong_Kong
Asia/Macau|Asia/Hong_Kong
Asia/Magadan|660 720 600|3irxo1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec2 gurc0|
Asia/Makassar|Asia/Brunei
Asia/Manila|480 540|29kao1 5hqc0 3ypto1 24mc0|
Asia/Muscat|Asia/Dubai
Asia/Nicosia|120 180|1ni4o1 5m6c0 6o1o1 4lic0 5ddo1 5eec0 5u1o1 5nac0 5l5o1 5m6c0 5u1o1 5eec0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5u1o1 5m6c0 5m9o1 5m6c0 5m9o1 6hh00|1999 3:25:0:60:180 10:25:0:60:120
Asia/Novokuznetsk|420 480 360|3is4c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 bg9o2 4jc00|
Asia/Novosibirsk|420 480 360|3is4c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 1q300 3w6o2 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 jnto0|
Asia/Omsk|360 420 300|3is601 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Asia/Oral|300 360 240|3is7o1 gwuc0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 5m800 5m802 3gg00 7s002 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400|
Asia/Phnom_Penh|Asia/Bangkok
Asia/Pontianak|480 420|5mw2o1|
Asia/Pyongyang|540 510|ea8x01 uog00|
Asia/Qatar|Asia/Bahrain
Asia/Qostanay|300 360 240|3is7o1 gwuc0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 68mj00|
Asia/Qyzylorda|300 360|3is7o1 gwuc0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 eow01 7s000 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 4m2r00|
Asia/Rangoon|390||
Asia/Riyadh|Africa/Addis_Ababa
Asia/Saigon|Asia/Ho_Chi_Minh
Asia/Sakhalin|660 720 600|3irxo1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 b8ho2 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 fzlo0|
Asia/Samarkand|300 360|3is7o1 gwuc0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800|
Asia/Seoul|540 600|5flwc1 4r400 6hc01 4r400|
Asia/Shanghai|Asia/Chongqing
Asia/Singapore|Asia/Kuala_Lumpur
Asia/Srednekolymsk|660 720 600|3irxo1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Asia/Taipei|480 540|1buyo1 5nac0 5m9o1 5nac0 1695o1 2u6c0|
Asia/Tashkent|360 420 300|3is601 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2|
Asia/Tbilisi|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 5m4o0 5m6c2 5m9o0 5m6c2 5m9o0 b8ec1 5m6c0 5u1o1 hpqc0 4r5o1 6hac0 4r5o1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4r5o1 6hac0 4r5o1 6hac0 4r5o1 2t2c0 3w6o2 4jc00|
Asia/Tehran|210 270 240 300|29dsi1 6ko02 4s8u3 43s02 30w00 61su1 3kuc0 5oho1 5qmc0 3bkho1 4dqc0 5m9o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5m9o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5m9o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5m9o1 5oec0 s49o1 5oec0 5m9o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5m9o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5m9o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5l5o1 5oec0 5m9o1 5oec0 5l5o1 5oec0|
Asia/Tel_Aviv|Asia/Jerusalem
Asia/Thimbu|330 360|5k1yu1|
Asia/Thimphu|Asia/Thimbu
Asia/Tokyo|Asia/Jayapura
Asia/Tomsk|420 480 360|3is4c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 yg00 5ixo2 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 hxlo0|
Asia/Ujung_Pandang|Asia/Brunei
Asia/Ulaanbaatar|Asia/Choibalsan
Asia/Ulan_Bator|Asia/Choibalsan
Asia/Urumqi|Asia/Kashgar
Asia/Ust-Nera|540 720 660 600|3is101 5n702 5m9o1 5nac2 5m9o1 5nac2 5ndo1 5mbc2 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5m801 5u002 b8ho3 3gg02 25qc1 5m802 5m801 5m802 5m801 5m802 5m801 5m802 5u001 6hc02 4r401 6hc02 4r401 6hc02 4r401 6p402 4jc01 6p402 4jc01 6p402 4r401 6hc02 4r401 6hc02 4r401 6p402 4jc01 6p402 4jc01 6p402 4jc01 6p402 4r401 6hc02 4r401 6hc02 4r401 6p402 4jc01 58r02 z5p03|
Asia/Vientiane|Asia/Bangkok
Asia/Vladivostok|600 660 540|3irzc1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Asia/Yakutsk|540 600 480|3is101 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Asia/Yangon|Asia/Rangoon
Asia/Yekaterinburg|300 360 240|3is7o1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Asia/Yerevan|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 5m800 5m802 5m800 5m802 5m800 5m802 5m800 momc1 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400|
Atlantic/Azores|-60 0 60|3txlo1 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 2t5o1 2t2c2 2i001 34800 5m801 5m800 5m801 5m800|1996 3:25:0:60:0 10:25:0:60:-60
Atlantic/Bermuda|-240 -180|1cpm01 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5tyc0 5eho1 5tyc0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0 4yxo1 69ic0 4yxo1 69ic0 4yxo1 6hac0 4r5o1 6hac0 4r5o1 6hac0|2007 3:8:0:360:-180 11:1:0:300:-240
Atlantic/Canary|0 60|37og01 5eho0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:60 10:25:0:60:0
Atlantic/Cape_Verde|-120 -60|1uhio1|
Atlantic/Faeroe|0 60|3ip5o1 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:60 10:25:0:60:0
Atlantic/Faroe|Atlantic/Faeroe
Atlantic/Jan_Mayen|Arctic/Longyearbyen
Atlantic/Madeira|0 60|3u5c01 5eg00 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m9o0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:60 10:25:0:60:0
Atlantic/Reykjavik|Africa/Abidjan
Atlantic/South_Georgia|-120||
Atlantic/St_Helena|Africa/Abidjan
Atlantic/Stanley|-240 -180 -120|4692o1 4jac2 6p2c1 4blo2 6wuc1 b0po0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6wuc0 4blo1 6wuc0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6wuc0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p2c0 4jdo1 6p5o0 4blo1 74mc0 43to1 74mc0 4blo1 6wuc0 4blo1 6wuc0 4blo1 6wuc0 4blo1 6wuc0 4blo1 74mc0 4blo1 6wuc0 4blo1 6wuc0 4blo1|
Australia/ACT|600 660|kluo1 3o800 7k801 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 4yw00 6hc01 3w000 7cg01 3w000 7cg01 3w000 7cg01 4bk00 6p401 4jc00 6ww01 4jc00 6ww01 4bk00 6ww01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 4r401 6hc00 6p401 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 6p401 4r400 6hc01 4jc00 6p401|2008 4:0:6:960:600 10:0:6:960:660
Australia/Adelaide|570 630|klvi1 3o800 7k801 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 4bk00 6p401 4jc00 6ww01 4jc00 6ww01 4bk00 6ww01 4bk00 6ww01 3w000 7cg01 4jc00 6p401 43s00 7cg01 4bk00 6ww01 4jc00 6p401 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 6p401 4jc00 6p401 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 6p401 4r400 6hc01 4jc00 6p401|2008 4:0:6:990:570 10:0:6:990:630
Australia/Brisbane|600 660|kluo1 3o800 5j7401 3w000 7cg01 3w000 7cg01 3w000|
Australia/Broken_Hill|570 630|klvi1 3o800 7k801 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 4yw00 6hc01 3w000 7cg01 3w000 7cg01 3w000 7cg01 4bk00 6p401 4jc00 6ww01 4jc00 6ww01 4bk00 6ww01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 6p401 4jc00 6p401 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 6p401 4r400 6hc01 4jc00 6p401|2008 4:0:6:990:570 10:0:6:990:630
Australia/Canberra|Australia/ACT
Australia/Currie|660 600|20yo1 74o00 4bk01 74o00 3o801 7k800 3w001 7cg00 3w001 7cg00 3w001 7cg00 43s01 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 3w001 7cg00 4r401 6p400 4jc01 6p400 3w001 7cg00 3w001 7cg00 3w001 74o00 4jc01 6ww00 4jc01 6ww00 4bk01 6ww00 4bk01 6ww00 4r401 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5m801 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5eg01 4r400 6hc01 61s00 5eg01 5u000 5eg01 5u000 5eg01 5u000 5eg01 5u000 5m801 5m800 5eg01 61s00|2008 4:0:6:960:600 10:0:6:960:660
Australia/Darwin|570||
Australia/Eucla|525 585|1ib8r1 3w000 2pnk01 3w000 2euo01 38o00 4mcw01 3gg00 6p401 4r400 6hc01 4r400|
Australia/Hobart|Australia/Currie
Australia/LHI|600 630 690 660|3htjc1 7cii2 43qc1 7cho2 3vyc1 7cho2 3vyc1 7cho2 3vyc1 7cho3 4bj61 6p4u3 4jb61 6wwu3 4jb61 6wwu3 4bj61 6wwu3 3vz61 7cgu3 3vz61 7cgu3 3vz61 7cgu3 43r61 7cgu3 3vz61 7cgu3 3vz61 7cgu3 4r361 6hcu3 4r361 6hcu3 4r361 6hcu3 4r361 6p4u3 4jb61 4r4u3 6hb61 6p4u3 4r361 6hcu3 4r361 6hcu3 4r361 6p4u3 4jb61 6p4u3 4r361 6hcu3 4jb61 6p4u3|2008 4:0:6:900:630 10:0:6:930:660
Australia/Lindeman|600 660|kluo1 3o800 5j7401 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000|
Australia/Lord_Howe|Australia/LHI
Australia/Melbourne|600 660|kluo1 3o800 7k801 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 4bk00 6p401 4jc00 6p401 4r400 6ww01 4bk00 6ww01 4bk00 6ww01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 4jc00 6p401 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 4r401 6hc00 6p401 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 6p401 4r400 6hc01 4jc00 6p401|2008 4:0:6:960:600 10:0:6:960:660
Australia/NSW|Australia/ACT
Australia/North|Australia/Darwin
Australia/Perth|480 540|1iba01 3w000 2pnk01 3w000 2euo01 38o00 4mcw01 3gg00 6p401 4r400 6hc01 4r400|
Australia/Queensland|Australia/Brisbane
Australia/South|Australia/Adelaide
Australia/Sydney|Australia/ACT
Australia/Tasmania|Australia/Currie
Australia/Victoria|Australia/Melbourne
Australia/West|Australia/Perth
Australia/Yancowinna|Australia/Broken_Hill
Brazil/Acre|America/Porto_Acre
Brazil/DeNoronha|America/Noronha
Brazil/East|America/Sao_Paulo
Brazil/West|America/Manaus
CET|60 120|29rdo1 5eg00 5u001 5m800 5m801 5m800 5u001 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
CST6CDT|America/Chicago
Canada/Atlantic|America/Halifax
Canada/Central|America/Rainy_River
Canada/Eastern|America/Montreal
Canada/Mountain|America/Edmonton
Canada/Newfoundland|America/St_Johns
Canada/Pacific|America/Vancouver
Canada/Saskatchewan|America/Regina
Canada/Yukon|America/Whitehorse
Chile/Continental|America/Santiago
Chile/EasterIsland|-360 -420 -300|2ot01 61to0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 69lo0 4yuc1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 4r2c1 6hdo0 4r2c1 6p5o0 4jac1 6p5o0 4jac1 6p5o0 4r2c1 6hdo0 b8g02 4r2c0 6hdo2 4r2c0 6p5o2 4jac0 6p5o2 4jac0 6p5o2 5m6c0 5m9o2 4r2c0 6hdo2 4r2c0 6p5o2 4jac0 5u1o2 5eec0 6p5o2 4r2c0 6hdo2 4r2c0 6hdo2 4r2c0 6hdo2 4r2c0 6p5o2 4jac0 6p5o2 56mc0 61to2 4r2c0 61to2 5tyc0 5u1o2 4r2c0 6p5o2 4jac0 6p5o2 4jac0 6p5o2 4jac0 6p5o2 4r2c0 6hdo2 4r2c0 6hdo2 4r2c0 6p5o2 4jac0 6p5o2 56mc0 61to2 4r2c0 6hdo2 5eec0 5u1o2 6hac0 38po2 7ryc0 3w1o2 7cec0 43to2 74mc0 43to2 j0ec0 2t5o2 8fac0 2t5o2 8fac0 2t5o2 7cec0 4r5o2 6hac0 4r5o2 6hac0 4r5o2 6hac0 4yxo2|2023 4:2:0:180:-360 9:2:0:240:-300
Cuba|America/Havana
EET|120 180|1nh0o1 71c00 48bc1 5m800 5eg01 5fk00 5sw01 5eho0 5ua01 5kqo0 5pic1 5jyc0 5meo1 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:180 10:25:0:60:120
EST|America/Atikokan
EST5EDT|America/New_York
Egypt|Africa/Cairo
Eire|60 0|kmbc1 4bk00 6ww01 4bk00 6ww01 4bk00 6ww01 4bk00 6ww01 4jc00 6p401 4jc00 6p401 4jc00 6ww01 4bk00 6ww01 4bk00 6ww01 4r2c0 6hc01 4r400 6hc01 4r400 6hc01 4r400 6p401 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6p401 4jc00 6p401 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6hc01 4r400 6hc01|1996 3:25:0:60:60 10:25:0:60:0
Etc/GMT|Africa/Abidjan
Etc/GMT+0|Africa/Abidjan
Etc/GMT+1|-60||
Etc/GMT+10|-600||
Etc/GMT+11|-660||
Etc/GMT+12|-720||
Etc/GMT+2|Atlantic/South_Georgia
Etc/GMT+3|America/Cayenne
Etc/GMT+4|America/Anguilla
Etc/GMT+5|America/Atikokan
Etc/GMT+6|America/Regina
Etc/GMT+7|America/Creston
Etc/GMT+8|-480||
Etc/GMT+9|-540||
Etc/GMT-0|Africa/Abidjan
Etc/GMT-1|Africa/Bangui
Etc/GMT-10|Antarctica/DumontDUrville
Etc/GMT-11|660||
Etc/GMT-12|720||
Etc/GMT-13|780||
Etc/GMT-14|840||
Etc/GMT-2|Africa/Blantyre
Etc/GMT-3|Africa/Addis_Ababa
Etc/GMT-4|Asia/Dubai
Etc/GMT-5|300||
Etc/GMT-6|Asia/Kashgar
Etc/GMT-7|Asia/Bangkok
Etc/GMT-8|Asia/Brunei
Etc/GMT-9|Asia/Jayapura
Etc/GMT0|Africa/Abidjan
Etc/Greenwich|Africa/Abidjan
Etc/UCT|Africa/Abidjan
Etc/UTC|Africa/Abidjan
Etc/Universal|Africa/Abidjan
Etc/Zulu|Africa/Abidjan
Europe/Amsterdam|CET
Europe/Andorra|60 120|4rupo1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Astrakhan|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 5m800 guo02 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 fzlo0|
Europe/Athens|EET
Europe/Belfast|Eire
Europe/Belgrade|60 120|4561o1 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Berlin|Arctic/Longyearbyen
Europe/Bratislava|60 120|2w89o1 5m800 5u001 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Brussels|CET
Europe/Bucharest|120 180|2xyco1 3vyc0 5u001 5eho0 5mbc1 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m4o1 5m800 5m801 5m800 5m801 5m800 5m801 5m6c0 5m9o1 5m6c0 5u1o1 6hac0|1997 3:25:0:60:180 10:25:0:60:120
Europe/Budapest|60 120|37oec1 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5mbc1 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Busingen|60 120|3ip5o1 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Chisinau|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 1amc0 4jfc2 5m800 5m802 5m4o0 5m6c2 5m9o0 5m6c2 5m9o0 5m6c2 5m9o0 5m6c2 5u1o0 6hac2 4r900 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402|2022 3:25:0:60:180 10:25:0:60:120
Europe/Copenhagen|Arctic/Longyearbyen
Europe/Dublin|Eire
Europe/Gibraltar|60 120|3txlo1 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Guernsey|Eire
Europe/Helsinki|120 180|3ip401 5m800 5m801 5m800 5m9o1 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:180 10:25:0:60:120
Europe/Isle_of_Man|Eire
Europe/Istanbul|Asia/Istanbul
Europe/Jersey|Eire
Europe/Kaliningrad|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2|
Europe/Kiev|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 30uc0 e1nc2 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hdo2|1997 3:25:0:60:180 10:25:0:60:120
Europe/Kirov|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 5m800 guo02 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2|
Europe/Kyiv|Europe/Kiev
Europe/Lisbon|60 0 120|23xc01 5m800 5m801 5u1o0 5m801 5m800 5m801 5u000 5eg01 5m6c0 5m801 5m800 5m801 5m800 5m801 5m800 5u001 5m800 5m801 5m9o0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 5m800 5m801 5m800 b8g02 5m800 5m802 5m800 5m802 5m800 cbc01|1997 3:25:0:60:60 10:25:0:60:0
Europe/Ljubljana|Europe/Belgrade
Europe/London|Eire
Europe/Luxembourg|CET
Europe/Madrid|60 120|1c9oo1 5eho0 5tyc1 5eho0 5eec1 5m9o0 5tyc1 5eho0 5u3c1 5m800 5m801 5m800 5u001 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Malta|60 120|4mmc1 3o800 7cg01 3w000 7k801 3w000 5l401 5m800 6ao01 4kg00 6o3c1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 6hdo1 4r2c0 62xo1 5dac0 5u1o1 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Mariehamn|Europe/Helsinki
Europe/Minsk|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 mopo2 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00|
Europe/Monaco|60 120|1yb401 5m6c0 5u3c1 5eg00 5u001 5m800 5m801 5m800 5u001 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Moscow|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 b8ho2 3gg00 25qc1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 14eec0|
Europe/Nicosia|Asia/Nicosia
Europe/Oslo|Arctic/Longyearbyen
Europe/Paris|Europe/Monaco
Europe/Podgorica|Europe/Belgrade
Europe/Prague|Europe/Bratislava
Europe/Riga|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 5m802 5m9o0 6hc02 4r400 6hc02 4r400 6p402|2001 3:25:0:60:180 10:25:0:60:120
Europe/Rome|60 120|4mmc1 3o800 7cg01 3w000 7k801 3w000 7k801 3o800 7cg01 3w000 7k801 3o800 7k801 3o800 7cg01 3w000 7k801 3w000 7cg01 3w000 5u3c1 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Samara|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 bvto0 4yso1 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5u001 6hc00 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 4r401 6p400 4jc01 6p400 4jc01 6p400 4jc01 6p400 4r401 6hc00 4r401 6hc00 bg9o2 4jc00|
Europe/San_Marino|Europe/Rome
Europe/Sarajevo|Europe/Belgrade
Europe/Saratov|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5m802 5m800 5u002 5m800 guo02 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 nrlo0|
Europe/Simferopol|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 8n402 jnto0 5m802 5m800 5m802 5m800 12r01 4jfc0 5m801 5m800 5two1 6hh00 b8ho2 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r2c1 6h8o0|
Europe/Skopje|Europe/Belgrade
Europe/Sofia|120 180|2w8301 5ndo0 5suc1 5flo0 5suc1 5ejc0 5two1 5el00 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m4o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5u1o1 6hac0|1997 3:25:0:60:180 10:25:0:60:120
Europe/Stockholm|Arctic/Longyearbyen
Europe/Tallinn|180 240 120|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hdo2 4r400 6p402|2002 3:25:0:60:180 10:25:0:60:120
Europe/Tirane|60 120|1cvyc1 4nqc0 6iho1 4r2c0 6kpo1 4r2c0 6p5o1 4jac0 6o1o1 4kec0 6o1o1 4kec0 6o1o1 4r2c0 6apo1 4r2c0 6p5o1 4r2c0 62xo1 54ec0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Tiraspol|Europe/Chisinau
Europe/Ulyanovsk|240 300 180 120|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 b8ho3 3gg02 25qc0 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 fzlo0|
Europe/Uzhgorod|Europe/Kiev
Europe/Vaduz|Europe/Busingen
Europe/Vatican|Europe/Rome
Europe/Vienna|60 120|37oec1 5eec0 5md01 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Vilnius|180 240 120 60|3isb01 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5u002 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 b8ho3 4r402|2003 3:25:0:60:180 10:25:0:60:120
Europe/Volgograd|240 300 180|3is9c1 5nac0 5m9o1 5nac0 5m9o1 5nac0 5ndo1 5mbc0 5m801 5m800 5m801 5m800 5m801 5m800 b8ho2 5m800 5m802 5m800 5u002 5m800 guo02 5m800 5m802 5m800 5m802 5m800 5m802 5u000 6hc02 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 6p402 4jc00 6p402 4jc00 6p402 4r400 6hc02 4r400 6hc02 4r400 6p402 4jc00 14eec2 195lo0 oeuc2|
Europe/Warsaw|60 120|29rc01 5eg00 5u001 5m800 5m801 5m800 5u001 5eg00 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m9o1 5m800 5m801 5m800 5m801 5u000 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800 5m801 5m800|1996 3:25:0:60:120 10:25:0:60:60
Europe/Zagreb|Europe/Belgrade
Europe/Zaporozhye|Europe/Kiev
Europe/Zurich|Europe/Busingen
GB|Eire
GB-Eire|Eire
GMT|Africa/Abidjan
GMT+0|Africa/Abidjan
GMT-0|Africa/Abidjan
GMT0|Africa/Abidjan
Greenwich|Africa/Abidjan
HST|Etc/GMT+10
Hongkong|Asia/Hong_Kong
Iceland|Africa/Abidjan
Indian/Antananarivo|Africa/Addis_Ababa
Indian/Chagos|300 360|852vo1|
Indian/Christmas|Asia/Bangkok
Indian/Cocos|Asia/Rangoon
Indian/Comoro|Africa/Addis_Ababa
Indian/Kerguelen|Etc/GMT-5
Indian/Mahe|Asia/Dubai
Indian/Maldives|Etc/GMT-5
Indian/Mauritius|240 300|3zz5c1 4zyc0 80m501 4r2c0|
Indian/Mayotte|Africa/Addis_Ababa
Indian/Reunion|Asia/Dubai
Iran|Asia/Tehran
Israel|Asia/Jerusalem
Jamaica|America/Jamaica
Japan|Asia/Jayapura
Kwajalein|-720 720|7egs01|
Libya|Africa/Tripoli
MET|CET
MST|America/Creston
MST7MDT|America/Denver
Mexico/BajaNorte|America/Ensenada
Mexico/BajaSur|America/Mazatlan
Mexico/General|America/Mexico_City
NZ|Antarctica/McMurdo
NZ-CHAT|765 825|1iivc1 3gg00 7k801 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 3w000 7cg01 43s00 7cg01 3w000 6p401 4yw00 69k01 4yw00 69k01 4yw00 69k01 56o00 61s01 56o00 61s01 56o00 61s01 56o00 69k01 4yw00 69k01 4yw00 69k01 56o00 61s01 56o00 61s01 56o00 69k01 4yw00 69k01 4yw00 69k01 56o00 61s01 56o00 61s01 56o00 61s01 56o00 61s01|2008 4:0:6:840:765 9:23:6:840:825
Navajo|America/Denver
PRC|Asia/Chongqing
PST8PDT|America/Los_Angeles
Pacific/Apia|-660 -600 840 780|cr7mc1 5t100 5eg01 2zlc2 2ueo3 5m802 5u003 5eg02 5u003 5eg02 5u003 5eg02 5u003 5eg02 5u003 5eg02 5u003 5m802 5u003 5eg02 5u003 5eg02 5u003|
Pacific/Auckland|Antarctica/McMurdo
Pacific/Bougainville|600 660|e35eo1|
Pacific/Chatham|NZ-CHAT
Pacific/Chuuk|Antarctica/DumontDUrville
Pacific/Easter|Chile/EasterIsland
Pacific/Efate|660 720|18ss01 30w00 2yy1o1 5m6c0 5m9o1 5m6c0 5u1o1 5eec0 5u1o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5m9o1 5m6c0 5u1o1 3o6c0 8fdo1 2t2c0|
Pacific/Enderbury|-720 -660 780|31w401 4rwuc2|
Pacific/Fakaofo|-660 780|d5eqc1|
Pacific/Fiji|720 780|910nc1 3o800 7s001 3gg00 31yw01 3o800 6hc01 43s00 74o01 2t400 8fc01 2t400 8n401 2lac0 8uxo1 2dk00 8uw01 2dk00 92o01 25s00 92o01 25s00 92o01 25s00 9ag01 1y000 al401 v400|
Pacific/Funafuti|Etc/GMT-12
Pacific/Galapagos|-300 -360|50dkc1 25vdo0 24mc1|
Pacific/Gambier|Etc/GMT+9
Pacific/Guadalcanal|Etc/GMT-11
Pacific/Guam|600 660|3jeo1 43qc0 74po1 43qc0 pplo1 25qc0 pddo1 2pqd0 7k9n1 3vyc0|
Pacific/Honolulu|Etc/GMT+10
Pacific/Johnston|Etc/GMT+10
Pacific/Kanton|Pacific/Enderbury
Pacific/Kiritimati|-640 -600 840|31w1s1 4rwuw2|
Pacific/Kosrae|720 660|92wc01|
Pacific/Kwajalein|Kwajalein
Pacific/Majuro|Etc/GMT-12
Pacific/Marquesas|-570||
Pacific/Midway|Etc/GMT+11
Pacific/Nauru|690 720|2uo861|
Pacific/Niue|Etc/GMT+11
Pacific/Norfolk|690 750 660 720|1ib461 3w000 cplc02 195ku3|2020 4:0:6:900:660 10:0:6:900:720
Pacific/Noumea|660 720|2hb1o1 2mec0 8m1o1 2nic0 5k7x01 2t400|
Pacific/Pago_Pago|Etc/GMT+11
Pacific/Palau|Asia/Jayapura
Pacific/Pitcairn|-510 -480|8v8m61|
Pacific/Pohnpei|Etc/GMT-11
Pacific/Ponape|Etc/GMT-11
Pacific/Port_Moresby|Antarctica/DumontDUrville
Pacific/Rarotonga|-630 -570 -600|2rx5i1 3gec2 7cgu1 3vz62 7cgu1 3vz62 7cgu1 43r62 7cgu1 3vz62 7cgu1 3vz62 7cgu1 3vz62 7cgu1 3vz62 7cgu1 3vz62 7cgu1 43r62 7cgu1 3vz62 7cgu1 3vz62 7cgu1 3vz62|
Pacific/Saipan|Pacific/Guam
Pacific/Samoa|Etc/GMT+11
Pacific/Tahiti|Etc/GMT+10
Pacific/Tarawa|Etc/GMT-12
Pacific/Tongatapu|780 840|9bido1 52800 74o01 2lac0 8n5o1 2lac0 4mkpo1 25s00|
Pacific/Truk|Antarctica/DumontDUrville
Pacific/Wake|Etc/GMT-12
Pacific/Wallis|Etc/GMT-12
Pacific/Yap|Antarctica/DumontDUrville
Poland|Europe/Warsaw
Portugal|Europe/Lisbon
ROC|Asia/Taipei
ROK|Asia/Seoul
Singapore|Asia/Kuala_Lumpur
Turkey|Asia/Istanbul
UCT|Africa/Abidjan
US/Alaska|America/Anchorage
US/Aleutian|America/Adak
US/Arizona|America/Creston
US/Central|America/Chicago
US/East-Indiana|America/Fort_Wayne
US/Eastern|America/New_York
US/Hawaii|Etc/GMT+10
US/Indiana-Starke|America/Indiana/Knox
US/Michigan|America/Detroit
US/Mountain|America/Denver
US/Pacific|America/Los_Angeles
US/Samoa|Etc/GMT+11
UTC|Africa/Abidjan
Universal|Africa/Abidjan
W-SU|Europe/Moscow
WET|Europe/Lisbon
Zulu|Africa/Abidjan`
