import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  [
    '全长50KM，重3Kg，面积200m2、300平米。',
    ['unit @ KM', 'unit @ Kg', 'unit @ m2', 'unit @ 平米'],
    '全长50km，重3kg，面积200m²、300平方米。',
  ],
  [
    '功率300KVA、10Mw、50HZ，压力5Mpa，长50 KM，体积3m3，占地20km2，温度25°C。',
    ['unit @ KVA', 'unit @ Mw', 'unit @ HZ', 'unit @ Mpa', 'unit @ KM', 'unit @ m3', 'unit @ km2', 'unit @ °C'],
    '功率300kVA、10MW、50Hz，压力5MPa，长50 km，体积3m³，占地20km²，温度25℃。',
  ],
]);
